@NullMarked
package app.cuadra.identity.user;

import org.jspecify.annotations.NullMarked;
