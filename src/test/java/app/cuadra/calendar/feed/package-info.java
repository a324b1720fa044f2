@NullMarked
package app.cuadra.calendar.feed;

import org.jspecify.annotations.NullMarked;
