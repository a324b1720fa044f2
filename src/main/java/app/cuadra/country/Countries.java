package app.cuadra.country;

import app.cuadra.values.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The country packs of this installation, read once at start. A pack that does not make sense stops the start. */
@Component
public final class Countries {

    private final Map<CountryCode, Country> byCode = new LinkedHashMap<>();

    public Countries() {
        for (var row : Row.of("countries.csv")) {
            var country = new Country(row);
            byCode.put(country.code(), country);
        }
    }

    /** Every country in the order of the product: Colombia first, the international pack last. */
    public List<Country> all() {
        return List.copyOf(byCode.values());
    }

    /**
     * The pack of a country.
     *
     * @throws Refused with {@code country.unknown}
     */
    public Country get(CountryCode code) {
        return find(code).orElseThrow(() -> Refused.because("country.unknown"));
    }

    /** The pack of a country, if there is one. */
    public Optional<Country> find(CountryCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The kind of identification with that key, of whichever country: contacts may be foreign.
     *
     * @throws Refused with {@code taxIdType.unknown}
     */
    public TaxIdType taxIdType(String key) {
        return byCode.values().stream()
                .flatMap(country -> country.taxIdTypes().stream())
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.because("taxIdType.unknown"));
    }
}
