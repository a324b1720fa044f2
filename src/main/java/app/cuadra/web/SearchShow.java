package app.cuadra.web;

/**
 * The palette as a page of its own.
 *
 * @param q what was searched
 * @param from the page the person comes from
 */
public record SearchShow(String q, String from, Found found) implements Page {}
