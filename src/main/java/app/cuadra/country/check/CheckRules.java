package app.cuadra.country.check;

import java.util.List;
import java.util.Map;

/** The check-digit algorithms by the name that the country packs call them. */
public final class CheckRules {

    private static final CheckRule NONE = body -> List.of();

    private static final Map<String, CheckRule> BY_NAME = Map.ofEntries(
            Map.entry("", NONE),
            Map.entry("mod11_co", new NitDigit()),
            Map.entry("mod11_rfc", new RfcDigit()),
            Map.entry("mod10_curp", new CurpDigit()),
            Map.entry("mod11_rnc", new RncDigit()),
            Map.entry("luhn", new LuhnDigit()),
            Map.entry("pa_dv", new PanamaDigits()),
            Map.entry("mod11_ruc", new RucDigit()),
            Map.entry("mod11_cui", new CuiDigit()),
            Map.entry("mod11_cuit", new CuitDigit()),
            Map.entry("mod11_rut", new RutDigit()),
            Map.entry("mod23", new SpanishLetter()),
            Map.entry("luhn_cif", new CifControl()));

    private CheckRules() {}

    /**
     * The algorithm of that name; the empty name is the one that checks nothing.
     *
     * @throws IllegalArgumentException when a pack names an algorithm nobody wrote
     */
    public static CheckRule named(String name) {
        var rule = BY_NAME.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no check-digit algorithm is named " + name);
        }
        return rule;
    }
}
