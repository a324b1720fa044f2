@NullMarked
package app.cuadra.identity.confirmation;

import org.jspecify.annotations.NullMarked;
