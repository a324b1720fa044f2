package app.cuadra.country;

/**
 * One way of standing before a tax authority: a regime, a responsibility, a condition.
 *
 * @param kind the list it belongs to, such as {@code responsibility} or {@code vat_regime}
 * @param code what the tax authority calls it, unique in its list
 * @param name as people of the country call it
 */
public record Regime(String kind, String code, String name, Provenance provenance) implements CodeList.Entry {}
