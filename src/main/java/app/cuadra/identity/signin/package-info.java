/** The page where people sign in, and what happens when they do. */
@NullMarked
package app.cuadra.identity.signin;

import org.jspecify.annotations.NullMarked;
