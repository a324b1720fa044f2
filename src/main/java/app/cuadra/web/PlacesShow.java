package app.cuadra.web;

/**
 * The switcher of companies as a page of its own.
 *
 * @param q what was searched
 * @param from the page the person comes from
 */
public record PlacesShow(String q, String from, Found found) implements Page {}
