package app.cuadra.country;

/**
 * A tax on sales that a country pack offers.
 *
 * @param key names it within its country, such as {@code iva19}; with its validity it names one row
 * @param name as people of the country call it
 * @param officialCode what the tax authority calls it in electronic documents, or empty
 * @param byDefault true for the one a new item gets
 * @param rate in percent
 */
public record SalesTax(
        String key,
        String name,
        SalesTaxKind kind,
        String officialCode,
        boolean byDefault,
        Figure rate,
        Provenance provenance) {}
