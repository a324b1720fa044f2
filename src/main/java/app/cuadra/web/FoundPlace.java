package app.cuadra.web;

/**
 * A place as the switcher and the palette offer it.
 *
 * @param path where choosing it leads: the same page of that place when there is one
 * @param current true where the person already is
 */
public record FoundPlace(Place place, String path, boolean current) {}
