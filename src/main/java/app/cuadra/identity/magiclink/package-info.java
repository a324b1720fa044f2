/** Signing in by a link in one's mail, without a password. */
@NullMarked
package app.cuadra.identity.magiclink;

import org.jspecify.annotations.NullMarked;
