package app.cuadra.company.history;

import app.cuadra.platform.AuditTrail.Filter;
import app.cuadra.values.Checks;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.web.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * What to look for in the history; everything may be empty.
 *
 * @param desde the first day
 * @param hasta the last day
 * @param antes only entries older than this number: the next page
 * @param comprobar {@code true} asks to go through the whole chain
 */
public record HistoryForm(String q, String desde, String hasta, String antes, String comprobar) implements Form {

    private static final int TEXT_MAX = 100;

    /** The filter, in the reader's days. */
    Filter filter(ZoneId zone) {
        var checks = new Checks();
        var text = checks.read("q", () -> Text.optional(q, TEXT_MAX));
        var from = desde.isBlank() ? null : checks.read("desde", () -> start(desde, zone, 0));
        var until = hasta.isBlank() ? null : checks.read("hasta", () -> start(hasta, zone, 1));
        checks.orRefuse();
        return new Filter(Objects.requireNonNull(text), from, until);
    }

    /** The number to go on from; 0 is the newest. */
    long before() {
        return antes.matches("[0-9]{1,18}") ? Long.parseLong(antes) : 0;
    }

    /** True when the chain is to be verified. */
    boolean verifies() {
        return comprobar.equals("true");
    }

    private static Instant start(String day, ZoneId zone, int daysLater) {
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(daysLater)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Refused.because("company.date");
        }
    }
}
