/** The calendar outside Cuadra: a secret address that calendar programs read, and reminders by mail. */
@NullMarked
package app.cuadra.calendar.feed;

import org.jspecify.annotations.NullMarked;
