/** The tax calendars of this installation: those of the country packs, and those that its operator brought. */
@NullMarked
package app.cuadra.calendar.year;

import org.jspecify.annotations.NullMarked;
