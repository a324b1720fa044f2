package app.cuadra.country;

/**
 * The first division of a country: Colombia's departments.
 *
 * @param isoCode ISO 3166-2, such as {@code CO-ANT}
 */
public record Region(String code, String name, String isoCode, Provenance provenance) implements CodeList.Entry {}
