package app.cuadra.calendar.feed;

import app.cuadra.web.Form;
import java.util.List;

/**
 * When to be reminded.
 *
 * @param day so many days before; none: never
 * @param clients a {@link Scope}
 */
public record ReminderForm(List<String> day, String clients) implements Form {}
