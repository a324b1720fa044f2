/** Asking again who somebody is before something sensitive. */
@NullMarked
package app.cuadra.identity.confirmation;

import org.jspecify.annotations.NullMarked;
