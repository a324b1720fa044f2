@NullMarked
package app.cuadra.identity.session;

import org.jspecify.annotations.NullMarked;
