package app.cuadra.practice.staff;

import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.values.Checks;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How somebody is to work in the firm.
 *
 * @param post a {@link Post}
 * @param clients {@code all} or {@code chosen}
 * @param list names or identifications of clients, one a line, as pasted from a sheet
 * @param until the last day, or empty
 */
public record TermsForm(String post, String clients, String list, String until) implements Form {

    /** So many clients can be pasted at once. */
    static final int MAX_LINES = 5_000;

    static final TermsForm EMPTY = new TermsForm("", "chosen", "", "");

    /** What it says, read in the zone of whoever filled it in. */
    Terms read(ZoneId zone, Clock clock) {
        var checks = new Checks();
        var chosen = checks.read("post", () -> post(post));
        var end = checks.read("until", () -> end(until, zone, clock));
        var lines =
                list.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        checks.that(clients.equals("all") || clients.equals("chosen"), "clients", "staff.chooseClients");
        checks.that(lines.size() <= MAX_LINES, "list", "staff.tooManyLines", Map.of("max", MAX_LINES));
        if (chosen == Post.ADMINISTRATOR) {
            checks.that(clients.equals("all"), "clients", "staff.administratorSeesAll");
            checks.that(until.isEmpty(), "until", "staff.administratorStays");
        }
        checks.orRefuse();
        return new Terms(
                Objects.requireNonNull(chosen), clients.equals("all"), Objects.requireNonNull(end), List.copyOf(lines));
    }

    private static Post post(String name) {
        return Arrays.stream(Post.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.because("staff.choosePost"));
    }

    /** The end of that day, or nothing when none is said. */
    static Optional<Instant> end(String until, ZoneId zone, Clock clock) {
        if (until.isEmpty()) {
            return Optional.empty();
        }
        try {
            var end = LocalDate.parse(until).plusDays(1).atStartOfDay(zone).toInstant();
            if (!end.isAfter(clock.instant())) {
                throw Refused.because("staff.untilPast");
            }
            return Optional.of(end);
        } catch (DateTimeParseException _) {
            throw Refused.because("staff.notADay");
        }
    }

    /** The last day before this moment, as the form has it. */
    static String day(Optional<Instant> end, ZoneId zone) {
        return end.map(moment -> lastDay(moment, zone).toString()).orElse("");
    }

    /** The last day that ends before or with this moment. */
    static LocalDate lastDay(Instant end, ZoneId zone) {
        return end.minusMillis(1).atZone(zone).toLocalDate();
    }
}
