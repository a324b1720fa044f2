@NullMarked
package app.cuadra.calendar.indicator;

import org.jspecify.annotations.NullMarked;
