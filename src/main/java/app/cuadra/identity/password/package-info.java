/** Passwords: which are good enough, and how they are kept. */
@NullMarked
package app.cuadra.identity.password;

import org.jspecify.annotations.NullMarked;
