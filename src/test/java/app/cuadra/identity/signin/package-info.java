@NullMarked
package app.cuadra.identity.signin;

import org.jspecify.annotations.NullMarked;
