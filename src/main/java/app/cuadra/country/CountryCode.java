package app.cuadra.country;

import app.cuadra.values.Refused;
import java.util.regex.Pattern;

/** The two letters of a country (ISO 3166-1), or {@code XX} for the international pack. */
public record CountryCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}");

    public CountryCode {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.because("country.unknown");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
