@NullMarked
package app.cuadra.identity.password;

import org.jspecify.annotations.NullMarked;
