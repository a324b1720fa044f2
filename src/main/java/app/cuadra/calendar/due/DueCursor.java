package app.cuadra.calendar.due;

import app.cuadra.values.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The last row of a page of the list: the next one begins after it. */
public record DueCursor(LocalDate day, String obligation, long id) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.([a-z0-9_]{1,40})\\.(\\d{1,18})");

    /** As it stands in an address. */
    public String parameter() {
        return day + "." + obligation + "." + id;
    }

    static DueCursor of(String parameter) {
        var parts = SHAPE.matcher(parameter);
        if (!parts.matches()) {
            throw Refused.because("list.address");
        }
        try {
            return new DueCursor(LocalDate.parse(parts.group(1)), parts.group(2), Long.parseLong(parts.group(3)));
        } catch (DateTimeParseException noDay) {
            throw Refused.because("list.address");
        }
    }
}
