package app.cuadra.country;

/**
 * A limit that the law counts in tax units.
 *
 * @param key names it within its country
 * @param name what the limit decides, as people of the country say it
 * @param unitYear the year whose tax unit counts: a limit on last year's income uses last year's unit
 */
public record Threshold(String key, String name, Figure units, int unitYear, Provenance provenance) {}
