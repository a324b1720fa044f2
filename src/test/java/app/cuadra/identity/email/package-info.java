@NullMarked
package app.cuadra.identity.email;

import org.jspecify.annotations.NullMarked;
