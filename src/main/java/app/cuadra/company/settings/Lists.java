package app.cuadra.company.settings;

import app.cuadra.country.CodeList;
import app.cuadra.country.CompanyField;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.Municipality;
import app.cuadra.country.PartyKind;
import app.cuadra.country.TaxIdType;
import app.cuadra.values.Refused;
import app.cuadra.web.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lists that the fields of a company choose from, by the names the country packs use. */
@Component
class Lists {

    /** How many suggestions a searchable field shows. */
    static final int SUGGESTIONS = 20;

    private static final String REGIMES = "regimes:";

    private final Countries countries;

    Lists(Countries countries) {
        this.countries = countries;
    }

    /** The codes a choice may have. */
    Set<String> codes(Country country, CompanyField field) {
        return options(country, field).stream().map(Option::value).collect(Collectors.toUnmodifiableSet());
    }

    /** A choice's options in the order of the pack; labels of {@code party_kinds} are message keys. */
    List<Option> options(Country country, CompanyField field) {
        var list = field.list();
        if (list.startsWith(REGIMES)) {
            return named(country.regimes(list.substring(REGIMES.length())));
        }
        return switch (list) {
            case "party_kinds" ->
                Arrays.stream(PartyKind.values())
                        .map(kind -> new Option(kind.name(), kind.messageKey()))
                        .toList();
            case "tax_id_types" ->
                country.taxIdTypes().stream().map(Lists::named).toList();
            case "regions" -> named(country.regions());
            case "currencies" -> currencies(country);
            default -> throw new IllegalStateException("No list of choices is called " + list);
        };
    }

    /**
     * The code of what was typed into a searchable field: a code, the suggestion as a whole, or words that only one entry
     * has.
     *
     * @throws Refused with {@code company.choiceUnknown} or {@code company.choiceUnclear}
     */
    String sought(Country country, CompanyField field, String text) {
        var list = searchable(country, field.list());
        var first = text.split("[ ·]", 2)[0];
        if (list.find(first).isPresent()) {
            return first;
        }
        var found = list.search(text, 2);
        if (found.isEmpty()) {
            throw Refused.because("company.choiceUnknown");
        }
        if (found.size() > 1) {
            throw Refused.because("company.choiceUnclear");
        }
        return found.getFirst().code();
    }

    /** What a searchable field suggests for what was typed so far. */
    List<String> suggestions(Country country, String list, String text) {
        return searchable(country, list).search(text, SUGGESTIONS).stream()
                .map(Lists::shown)
                .toList();
    }

    /** How a searchable field shows the entry with this code. */
    Optional<String> shown(Country country, String list, String code) {
        return searchable(country, list).find(code).map(Lists::shown);
    }

    /** The fields of a country's form, holding these values; a searchable one shows the name beside the code. */
    List<FieldShow> fields(Country country, Map<String, List<String>> values) {
        return country.companyFields().stream()
                .map(field -> new FieldShow(
                        field,
                        field.input() == CompanyField.Input.CHOICE ? options(country, field) : List.of(),
                        values.getOrDefault(field.key(), List.of()).stream()
                                .map(value -> field.input() == CompanyField.Input.SEARCH
                                        ? shown(country, field.list(), value).orElse(value)
                                        : value)
                                .toList()))
                .toList();
    }

    /** The fields that hold something, with names instead of codes. */
    List<DetailsShow.Label> labels(Details details) {
        return fields(details.country(), details.values()).stream()
                .filter(field -> field.field().parties().contains(details.party())
                        && !field.values().isEmpty())
                .map(Lists::label)
                .toList();
    }

    private static DetailsShow.Label label(FieldShow field) {
        var names = field.options().stream().collect(Collectors.toMap(Option::value, Option::label));
        var text = field.values().stream()
                .map(value -> names.getOrDefault(value, value))
                .collect(Collectors.joining(", "));
        return new DetailsShow.Label(
                field.field().messageKey(), text, field.field().list().equals("party_kinds"));
    }

    private static CodeList<? extends CodeList.Entry> searchable(Country country, String list) {
        return switch (list) {
            case "activities" -> country.activities();
            case "municipalities" -> country.municipalities();
            default -> throw new IllegalStateException("No searchable list is called " + list);
        };
    }

    private static String shown(CodeList.Entry entry) {
        var name = entry instanceof Municipality town ? town.name() + ", " + town.regionName() : entry.name();
        return entry.code() + " · " + name;
    }

    private static Option named(TaxIdType type) {
        return new Option(type.key(), type.name());
    }

    private static List<Option> named(CodeList<? extends CodeList.Entry> list) {
        return list.all().stream()
                .map(entry -> new Option(entry.code(), entry.name()))
                .toList();
    }

    /** The country's own first, then the others that companies of our countries work with. */
    private List<Option> currencies(Country country) {
        var own = country.currency();
        return Stream.concat(
                        Stream.of(own),
                        countries.all().stream()
                                .map(Country::currency)
                                .sorted(Comparator.comparing(Currency::getCurrencyCode)))
                .distinct()
                .map(Currency::getCurrencyCode)
                .map(code -> new Option(code, code))
                .toList();
    }
}
