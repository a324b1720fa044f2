package app.cuadra.country;

/**
 * A figure that a country fixes for a year, such as its minimum wage.
 *
 * @param key what it is
 * @param name as people of the country call it
 * @param value in the country's currency
 */
public record EconomicFigure(String key, int year, String name, Figure value, Provenance provenance) {}
