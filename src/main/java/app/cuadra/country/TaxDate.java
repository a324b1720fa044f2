package app.cuadra.country;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One row of a tax calendar: for whose number ends like this, an obligation of a period falls due on a day.
 *
 * @param obligation the key of an {@link Obligation}
 * @param period as the calendar writes it: {@code 2026-B5 Sep-Oct}
 * @param digits the last digit ({@code 6}), the first and last of two ({@code 61-62}), or empty: everybody's
 * @param rule how the day was found, in English, for who maintains the pack
 */
public record TaxDate(
        String obligation, String period, String digits, LocalDate day, String rule, Provenance provenance) {

    private static final Pattern ONE = Pattern.compile("[0-9]");
    private static final Pattern TWO = Pattern.compile("[0-9]{2}-[0-9]{2}");

    public TaxDate {
        if (!digits.isEmpty()
                && !ONE.matcher(digits).matches()
                && !TWO.matcher(digits).matches()) {
            throw new IllegalArgumentException("no digits of an identification: " + digits);
        }
    }

    static TaxDate of(Row row) {
        var digits = switch (row.text("nit_key")) {
            case "last_digit", "last_two_digits" -> row.text("nit_value");
            case "all" -> "";
            default -> throw new IllegalArgumentException("unknown nit_key: " + row.text("nit_key"));
        };
        return new TaxDate(
                row.text("obligation"),
                row.text("period"),
                digits,
                LocalDate.parse(row.text("due_date")),
                row.text("rule"),
                row.provenance());
    }

    /** How many of the last digits it asks for. */
    public int length() {
        return digits.length() > 1 ? 2 : digits.length();
    }

    /** True when it is the row of whoever has this number, without its check digit. */
    public boolean covers(String number) {
        if (digits.isEmpty()) {
            return true;
        }
        if (number.isEmpty() || !number.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return false;
        }
        if (digits.length() == 1) {
            return number.endsWith(digits);
        }
        var padded = "0" + number;
        // 99-00 ends with a hundred: counted from 01 to 100, every pair is in order.
        return hundred(digits.substring(0, 2)) <= hundred(padded.substring(padded.length() - 2))
                && hundred(padded.substring(padded.length() - 2)) <= hundred(digits.substring(3));
    }

    private static int hundred(String two) {
        return two.equals("00") ? 100 : Integer.parseInt(two);
    }
}
