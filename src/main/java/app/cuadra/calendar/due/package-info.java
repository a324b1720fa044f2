/** The days on which something falls due: month, week, list, done and not done. */
@NullMarked
package app.cuadra.calendar.due;

import org.jspecify.annotations.NullMarked;
