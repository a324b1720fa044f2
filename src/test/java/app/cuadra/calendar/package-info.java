@NullMarked
package app.cuadra.calendar;

import org.jspecify.annotations.NullMarked;
