@NullMarked
package app.cuadra.calendar.duty;

import org.jspecify.annotations.NullMarked;
