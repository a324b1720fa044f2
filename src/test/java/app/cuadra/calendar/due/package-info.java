@NullMarked
package app.cuadra.calendar.due;

import org.jspecify.annotations.NullMarked;
