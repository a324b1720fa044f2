/** Passkeys: signing in, and proving again who one is, with a key that never leaves the person's devices (SI-45). */
@NullMarked
package app.cuadra.identity.passkey;

import org.jspecify.annotations.NullMarked;
