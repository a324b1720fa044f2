package app.cuadra.company.settings;

import app.cuadra.country.CompanyField;
import app.cuadra.country.PartyKind;
import app.cuadra.web.Option;
import java.util.List;

/**
 * One field of the form with what it holds.
 *
 * @param options what it may be chosen from, empty when it is typed
 * @param values what it holds, as the form shows it
 */
public record FieldShow(CompanyField field, List<Option> options, List<String> values) {

    /** The value of a field that takes one. */
    public String value() {
        return values.stream().findFirst().orElse("");
    }

    /** True when it is asked only of companies or only of people. */
    public boolean isOnlyFor(PartyKind party) {
        return field.parties().size() == 1 && field.parties().contains(party);
    }
}
