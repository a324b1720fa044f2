package app.cuadra.country;

import app.cuadra.values.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A kind of number that a tax authority gives to documents, such as the Dominican NCF.
 *
 * @param key names it everywhere, such as {@code DO-NCF}
 * @param name as people of the country call it
 */
public record FiscalNumberType(String key, String name, Pattern pattern, String example, Provenance provenance) {

    /**
     * Reads what a person typed.
     *
     * @return the number in upper case
     * @throws Refused with {@code fiscalNumber.format} (args named type and example)
     */
    public String read(String typed) {
        var number = typed.strip().toUpperCase(Locale.ROOT);
        if (!pattern.matcher(number).matches()) {
            throw Refused.because("fiscalNumber.format", Map.of("type", name, "example", example));
        }
        return number;
    }
}
