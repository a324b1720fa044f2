package app.cuadra.company.settings;

import app.cuadra.country.CompanyField;
import app.cuadra.country.Country;
import app.cuadra.country.PartyKind;
import app.cuadra.country.TaxId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a company says of itself, by the fields of its country's pack.
 *
 * @param version counts the savings, so that two people do not undo each other's
 * @param taxId its identification; a company that was just founded may not have said it
 * @param values what each field holds, by its key; a field without an entry is empty
 */
public record Details(int version, Country country, Optional<TaxId> taxId, Map<String, List<String>> values) {

    public Details {
        values = Map.copyOf(values);
    }

    /** The value of a field that takes one, or empty. */
    public String value(String key) {
        return values(key).stream().findFirst().orElse("");
    }

    /** The values of a field. */
    public List<String> values(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** What a country calls its first division: Colombia's form asks for the departamento. */
    static String regionKey(Country country) {
        return country.companyFields().stream().anyMatch(field -> field.key().equals("department"))
                ? "department"
                : "region";
    }

    /** Whether it is a company or a person. */
    public PartyKind party() {
        return PartyKind.valueOf(value("partyKind"));
    }

    /** What lists and pages call it. */
    public String name() {
        return party() == PartyKind.COMPANY
                ? value("legalName")
                : (value("givenNames") + " " + value("familyNames")).strip();
    }

    /** The fields its country asks of it. */
    public List<CompanyField> fields() {
        return country.companyFields().stream()
                .filter(field -> field.parties().contains(party()))
                .toList();
    }

    /** The fields that must be filled in and are not. */
    public List<CompanyField> missing() {
        return fields().stream()
                .filter(field -> field.required() && value(field.key()).isEmpty())
                .toList();
    }
}
