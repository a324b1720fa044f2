package app.cuadra.calendar.duty;

import app.cuadra.calendar.due.Desk;
import app.cuadra.country.Obligation;
import app.cuadra.country.TaxCalendar;
import app.cuadra.country.TaxDate;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** "Año nuevo": what moved between the newest calendar and the one before (ACC-41). */
@Controller
class YearPages {

    private final Desk desk;

    YearPages(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/contador/{practice}/calendario/anos")
    Page show(Member member) {
        var country = desk.country(member.firm());
        var calendars = desk.calendars(country);
        var newest = calendars.lastEntry().getValue();
        var before = Optional.ofNullable(calendars.lowerEntry(newest.year())).map(Map.Entry::getValue);
        return new YearShow(
                ClientDuties.path(member),
                newest.year(),
                List.copyOf(calendars.keySet()),
                before.map(TaxCalendar::year),
                before.map(older -> moves(older, newest, Desk.obligations(country)))
                        .orElse(List.of()));
    }

    /** First and last day of a period. */
    private record Range(String period, LocalDate first, LocalDate last) {

        private Range with(LocalDate day) {
            return new Range(period, day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
        }
    }

    private record Key(String obligation, String period) {}

    static List<YearShow.Move> moves(TaxCalendar older, TaxCalendar newer, Map<String, Obligation> obligations) {
        var before = ranges(older);
        var now = ranges(newer);
        var keys = new ArrayList<>(now.keySet());
        before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .map(key -> new YearShow.Move(
                        Optional.ofNullable(obligations.get(key.obligation()))
                                .map(Obligation::shortName)
                                .orElse(key.obligation()),
                        Optional.ofNullable(now.get(key))
                                .or(() -> Optional.ofNullable(before.get(key)))
                                .map(Range::period)
                                .orElse(key.period()),
                        span(before.get(key)),
                        span(now.get(key))))
                .toList();
    }

    private static Optional<YearShow.Span> span(@org.jspecify.annotations.Nullable Range range) {
        return range == null ? Optional.empty() : Optional.of(new YearShow.Span(range.first(), range.last()));
    }

    private static Map<Key, Range> ranges(TaxCalendar calendar) {
        var ranges = new LinkedHashMap<Key, Range>();
        for (TaxDate date : calendar.dates()) {
            var key = new Key(date.obligation(), calendar.periodOfAnyYear(date.period()));
            ranges.merge(
                    key, new Range(date.period(), date.day(), date.day()), (range, one) -> range.with(one.first()));
        }
        return ranges;
    }
}
