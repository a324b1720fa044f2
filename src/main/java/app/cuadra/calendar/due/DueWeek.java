package app.cuadra.calendar.due;

import app.cuadra.country.Obligation;
import app.cuadra.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The week (ACC-40): day by day, what falls due and for whom.
 *
 * @param monday its first day
 * @param groups by day
 */
public record DueWeek(
        DueTools tools,
        LocalDate monday,
        LocalDate today,
        Map<LocalDate, List<Dues.Group>> groups,
        Map<LocalDate, String> free,
        Map<String, Obligation> obligations,
        Optional<Integer> missingYear)
        implements Page {

    /** Its days that have something or are working days. */
    public List<LocalDate> days() {
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(7)
                .filter(day -> day.getDayOfWeek().getValue() < 6 || groups.containsKey(day))
                .toList();
    }

    /** What falls due on a day. */
    public List<Dues.Group> on(LocalDate day) {
        return groups.getOrDefault(day, List.of());
    }

    /** The name of an obligation. */
    public String name(Dues.Group group) {
        return Optional.ofNullable(obligations.get(group.count().obligation()))
                .map(Obligation::name)
                .orElse(group.count().obligation());
    }

    /** The CSS class of how it stands. */
    public String tone(Dues.Count count) {
        if (count.done() == count.total()) {
            return "ok";
        }
        return count.day().isBefore(today) ? "bad" : "wait";
    }
}
