package app.cuadra.calendar.feed;

import app.cuadra.web.Form;

/**
 * What a feed is to show.
 *
 * @param clients a {@link Scope}
 * @param alarm so many days before, or empty
 */
public record FeedForm(String clients, String alarm) implements Form {}
