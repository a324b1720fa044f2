package app.cuadra.country;

import java.util.Set;

/**
 * A field of the form that describes a company, in the order of the form.
 *
 * @param key names it; its label is {@code country.field.<key>} in the message bundles
 * @param input what kind of value it takes
 * @param list where its values come from: {@code party_kinds}, {@code tax_id_types}, {@code regimes:<kind>},
 *     {@code regions}, {@code municipalities}, {@code activities}, {@code currencies}; empty for what is typed freely
 * @param required whether it must be filled in
 * @param many whether it takes several values of its list
 * @param parties whom it is asked of
 */
public record CompanyField(
        String key,
        Input input,
        String list,
        boolean required,
        boolean many,
        Set<PartyKind> parties,
        Provenance provenance) {

    /** What kind of value a field takes. */
    public enum Input {
        TEXT,
        CHOICE,
        /** A choice from a list too long to show whole. */
        SEARCH,
        TAX_ID,
        PHONE,
        EMAIL,
        URL,
        NUMBER
    }

    /** The key of its label in the message bundles. */
    public String messageKey() {
        return "country.field." + key;
    }
}
