/** Sheets as people really send them, good and bad. */
@NullMarked
package app.cuadra.exchange;

import org.jspecify.annotations.NullMarked;
