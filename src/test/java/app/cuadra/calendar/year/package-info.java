@NullMarked
package app.cuadra.calendar.year;

import org.jspecify.annotations.NullMarked;
