package app.cuadra.calendar.due;

import app.cuadra.country.Obligation;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The month (ACC-40): each day with what falls due for how many clients.
 *
 * @param counts by day
 * @param free the names of holidays
 * @param missingYear the year whose calendar this installation does not have yet
 */
public record DueMonth(
        DueTools tools,
        YearMonth month,
        LocalDate today,
        Map<LocalDate, List<Dues.Count>> counts,
        Map<LocalDate, String> free,
        Map<String, Obligation> obligations,
        Optional<Integer> missingYear)
        implements Page {

    /** So many stand in a day; the others are one click away. */
    private static final int IN_A_DAY = 4;

    /** One day of the grid. */
    public record Day(LocalDate day, boolean inMonth, boolean today, String holiday, List<Dues.Count> counts) {

        /** Those that stand in the day. */
        public List<Dues.Count> shown() {
            return counts.subList(0, Math.min(counts.size(), IN_A_DAY));
        }

        /** How many more there are. */
        public int more() {
            return counts.size() - shown().size();
        }
    }

    /** The weeks, Monday first. */
    public List<List<Day>> weeks() {
        var weeks = new ArrayList<List<Day>>();
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(Stream.iterate(monday, day -> day.plusDays(1))
                    .limit(7)
                    .map(this::day)
                    .toList());
        }
        return weeks;
    }

    private Day day(LocalDate day) {
        return new Day(
                day,
                YearMonth.from(day).equals(month),
                day.equals(today),
                free.getOrDefault(day, ""),
                YearMonth.from(day).equals(month) ? counts.getOrDefault(day, List.of()) : List.of());
    }

    /** The names of the days, Monday first. */
    public List<String> dayNames(View view) {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.of(view.lang())))
                .toList();
    }

    /** "noviembre de 2026". */
    public String title(View view) {
        return DateTimeFormatter.ofPattern(view.t("due.month.pattern"), Locale.of(view.lang()))
                .format(month);
    }

    /** The name of an obligation where there is little room. */
    public String name(Dues.Count count) {
        return Optional.ofNullable(obligations.get(count.obligation()))
                .map(Obligation::shortName)
                .orElse(count.obligation());
    }

    /** The CSS class of how it stands. */
    public String tone(Dues.Count count) {
        if (count.done() == count.total()) {
            return "ok";
        }
        return count.day().isBefore(today) ? "bad" : "";
    }

    /** True when nothing of the month is shown. */
    public boolean empty() {
        return counts.isEmpty();
    }
}
