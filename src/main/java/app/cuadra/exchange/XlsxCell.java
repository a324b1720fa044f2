package app.cuadra.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's cell as a person sees it, without thousands separators and with dates as {@code 2026-03-31}: the
 * program reads the text again and must not guess which country's signs they are.
 */
final class XlsxCell {

    /** A workbook keeps 15 digits; the binary fraction has more, and nobody sees them. */
    private static final MathContext DIGITS = new MathContext(15);

    /** A number so great would be thousands of zeros when written out. */
    private static final int MAX_EXPONENT = 30;

    /** Texts and escaped characters in a format are not its codes; neither are colours and currencies. */
    private static final Pattern NOT_CODES =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private static final Pattern DATE_CODES = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_ZEROS = Pattern.compile("0{2,30}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Serial 60 is a 29 February 1900 that never was; days before 1 March 1900 count from one later. */
    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final int FIRST_SOUND_DAY = 61;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private XlsxCell() {}

    /** The text; for a formula that of the value calculated last, empty when there is none. */
    static String text(Cell cell, boolean from1904) {
        var value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell.getDataFormatString(), from1904);
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return Objects.toString(value, "");
    }

    static String number(BigDecimal exact, @Nullable String format, boolean from1904) {
        var number = exact.round(DIGITS).stripTrailingZeros();
        if (Math.abs(number.precision() - number.scale()) > MAX_EXPONENT || number.scale() > MAX_EXPONENT) {
            return number.toString();
        }
        var codes =
                NOT_CODES.matcher(format == null ? "" : format).replaceAll("").strip();
        if (codes.contains("%")) {
            return number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        if (!codes.equalsIgnoreCase("general") && DATE_CODES.matcher(codes).find() && isDay(number)) {
            return date(number, from1904);
        }
        var plain = number.toPlainString();
        if (ONLY_ZEROS.matcher(codes).matches() && number.scale() <= 0 && number.signum() >= 0) {
            return "0".repeat(Math.max(0, codes.length() - plain.length())) + plain;
        }
        return plain;
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
    }

    private static String date(BigDecimal serial, boolean from1904) {
        var seconds =
                serial.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (serial.compareTo(BigDecimal.ONE) < 0) {
            return LocalTime.ofSecondOfDay(Math.min(seconds, 86_399)).format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        var start = from1904 ? EPOCH_1904 : EPOCH_1900.plusDays(serial.intValue() < FIRST_SOUND_DAY ? 1 : 0);
        var moment = start.plusSeconds(seconds);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(MOMENT);
    }
}
