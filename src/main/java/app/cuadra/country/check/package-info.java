/** How tax numbers prove themselves: check-digit algorithms as pure functions, and where the digit stands. */
@NullMarked
package app.cuadra.country.check;

import org.jspecify.annotations.NullMarked;
