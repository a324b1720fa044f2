package app.cuadra.country;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days on which nothing falls due: holidays, computed from rules (a fixed day, a day counted from Easter, either moved to
 * the next Monday where the law says so), and single days that an authority took out.
 */
public final class FreeDays {

    private final List<Rule> rules;

    FreeDays(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** How a rule names its day. */
    private enum Kind {
        FIXED,
        EASTER,
        DATE
    }

    record Rule(String name, Kind kind, String day, boolean moves, Provenance provenance) {

        static Rule of(Row row) {
            return new Rule(
                    row.text("name"),
                    row.word("kind", Kind.class),
                    row.text("day"),
                    row.yes("moves"),
                    row.provenance());
        }

        private LocalDate in(int year) {
            var day = switch (kind) {
                case FIXED -> MonthDay.parse("--" + this.day).atYear(year);
                case EASTER -> easter(year).plusDays(Integer.parseInt(this.day));
                case DATE -> LocalDate.parse(this.day);
            };
            return moves ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : day;
        }
    }

    /** Those of a year with their names, in order; weekends that have no name are not among them. */
    public SortedMap<LocalDate, String> of(int year) {
        var days = new TreeMap<LocalDate, String>();
        for (var rule : rules) {
            var day = rule.in(year);
            if (day.getYear() == year && rule.provenance().validity().covers(day)) {
                days.merge(day, rule.name(), (one, other) -> one + ", " + other);
            }
        }
        return days;
    }

    /** True when authorities work: no weekend, and none of these days. */
    public boolean businessDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !of(day.getYear()).containsKey(day);
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        var golden = year % 19;
        var century = year / 100;
        var rest = year % 100;
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var march = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, march / 31, march % 31 + 1);
    }
}
