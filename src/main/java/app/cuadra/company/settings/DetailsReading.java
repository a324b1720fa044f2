package app.cuadra.company.settings;

import app.cuadra.country.CompanyField;
import app.cuadra.country.Country;
import app.cuadra.country.PartyKind;
import app.cuadra.country.TaxId;
import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what was typed into the fields that a country asks for, all problems at once. */
final class DetailsReading {

    private static final int TEXT_MAX = 200;

    private final Country country;
    private final Lists lists;
    private final Map<String, List<String>> typed;
    private final Checks checks = new Checks();
    private final Map<String, List<String>> read = new HashMap<>();
    private Optional<TaxId> taxId = Optional.empty();

    private DetailsReading(Country country, Lists lists, Map<String, List<String>> typed) {
        this.country = country;
        this.lists = lists;
        this.typed = typed;
    }

    /**
     * The details as typed for a company of this country.
     *
     * @throws Refused with a problem for each field that does not do
     */
    static Details details(int version, Country country, Lists lists, Map<String, List<String>> typed) {
        var reading = new DetailsReading(country, lists, typed);
        reading.fields();
        reading.municipalityInItsRegion();
        reading.checks.orRefuse();
        return new Details(version, country, reading.taxId, reading.read);
    }

    private void fields() {
        var party = checks.read("partyKind", () -> party(one("partyKind")));
        for (var field : country.companyFields()) {
            if (party == null || field.parties().contains(party)) {
                field(field);
            }
        }
    }

    private void field(CompanyField field) {
        var sent = typed.getOrDefault(field.key(), List.of()).stream()
                .filter(text -> !text.isBlank())
                .toList();
        if (sent.isEmpty()) {
            checks.that(!field.required(), field.key(), "text.required");
            return;
        }
        if (field.many()) {
            var known = lists.codes(country, field);
            checks.that(known.containsAll(sent), field.key(), "company.choiceUnknown");
            read.put(field.key(), sent.stream().distinct().toList());
            return;
        }
        var value = checks.read(field.key(), () -> value(field, sent.getFirst()));
        if (value != null) {
            read.put(field.key(), List.of(value));
        }
    }

    private String value(CompanyField field, String text) {
        return switch (field.input()) {
            case TEXT -> Text.required(text, TEXT_MAX);
            case CHOICE -> choice(field, text.strip());
            case SEARCH -> lists.sought(country, field, Text.required(text, TEXT_MAX));
            case TAX_ID -> taxId(text);
            case PHONE -> Contact.phone(text, country.callingCode());
            case EMAIL -> new Email(text).value();
            case URL -> Contact.website(text);
            case NUMBER -> decimals(text.strip());
        };
    }

    private String choice(CompanyField field, String code) {
        if (!lists.codes(country, field).contains(code)) {
            throw Refused.because("company.choiceUnknown");
        }
        return code;
    }

    private String taxId(String text) {
        var type = country.taxIdTypes().stream()
                .filter(each -> each.key().equals(one("taxIdType")))
                .findFirst();
        if (type.isEmpty()) {
            // The type's own field says what is wrong.
            return text;
        }
        var id = type.get().read(text);
        taxId = Optional.of(id);
        return id.formatted();
    }

    private void municipalityInItsRegion() {
        var code = read.getOrDefault("municipality", List.of());
        var region = read.getOrDefault(Details.regionKey(country), List.of());
        if (!code.isEmpty() && !region.isEmpty() && !country.municipalities().isEmpty()) {
            var town = country.municipalities().find(code.getFirst()).orElseThrow();
            checks.that(
                    town.regionCode().equals(region.getFirst()),
                    "municipality",
                    "company.municipalityElsewhere",
                    Map.of("town", town.name(), "region", town.regionName()));
        }
    }

    private static PartyKind party(String text) {
        Supplier<Refused> refused = () -> Refused.because(text.isEmpty() ? "text.required" : "company.choiceUnknown");
        return List.of(PartyKind.values()).stream()
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(refused);
    }

    private static String decimals(String text) {
        if (!text.matches("[0-6]")) {
            throw Refused.because("company.decimals");
        }
        return text;
    }

    private String one(String key) {
        return typed.getOrDefault(key, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}
