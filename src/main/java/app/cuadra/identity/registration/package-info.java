/** Registering, and proving that an e-mail address is one's own. */
@NullMarked
package app.cuadra.identity.registration;

import org.jspecify.annotations.NullMarked;
