package app.cuadra.integration.link;

import app.cuadra.country.Country;
import app.cuadra.values.Refused;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an amount as people of a country write it: {@code 1.500.000,50}, {@code 1500000,5}. */
public final class AmountText {

    /** Longer than any amount that is meant. */
    private static final int LENGTH_MAX = 30;

    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private AmountText() {}

    /**
     * The amount.
     *
     * @throws Refused with {@code amount.unclear} when it is none, or could be two: {@code 1.50} where the point parts
     *     thousands
     */
    public static BigDecimal read(String typed, Country country) {
        var thousands = country.thousandsSeparator();
        var decimal = country.decimalSeparator();
        var text = typed.strip().replace("\u00A0", "").replace(" ", "");
        var shape = Pattern.compile("(\\d{1,15}|\\d{1,3}(" + Pattern.quote(String.valueOf(thousands)) + "\\d{3})+)("
                + Pattern.quote(String.valueOf(decimal)) + "\\d{1,6})?");
        if (typed.length() > LENGTH_MAX || !shape.matcher(text).matches()) {
            throw unclear(country);
        }
        var amount = new BigDecimal(text.replace(String.valueOf(thousands), "").replace(decimal, '.'));
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            throw unclear(country);
        }
        return amount;
    }

    /** The same, with the problem at a field of a form. */
    public static BigDecimal readAt(String field, String typed, Country country) {
        try {
            return read(typed, country);
        } catch (Refused refused) {
            throw refused.at(field);
        }
    }

    private static Refused unclear(Country country) {
        return Refused.because(
                "amount.unclear",
                Map.of("example", "1" + country.thousandsSeparator() + "500" + country.decimalSeparator() + "50"));
    }
}
