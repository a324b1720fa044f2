package app.cuadra.calendar.due;

import static java.util.stream.Collectors.groupingBy;

import app.cuadra.calendar.due.DueTools.Kind;
import app.cuadra.country.Country;
import app.cuadra.country.TaxCalendar;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.UserId;
import app.cuadra.web.Viewer;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Puts the views together: a few statements each, however many clients there are. */
@Component
class DueViews {

    /** Rows of a page of the list. */
    private static final int PAGE = 50;

    private final Desk desk;
    private final Dues dues;
    private final Doing doing;

    DueViews(Desk desk, Dues dues, Doing doing) {
        this.desk = desk;
        this.dues = dues;
        this.doing = doing;
    }

    static String path(Member member) {
        return "/contador/" + member.firm().id().value() + "/calendario";
    }

    DueMonth month(Member member, DueForm form, Viewer viewer) {
        var country = desk.country(member.firm());
        var today = desk.today(country);
        var month = YearMonth.from(form.said().orElse(today));
        var filter = form.filter(DueState.ALL, today);
        var counts = dues
                .counts(
                        member.firm().id(),
                        filter,
                        month.atDay(1),
                        month.plusMonths(1).atDay(1))
                .stream()
                .collect(groupingBy(Dues.Count::day));
        return new DueMonth(
                tools(member, Kind.MONTH, form, filter, country, viewer),
                month,
                today,
                counts,
                country.freeDays().of(month.getYear()),
                Desk.obligations(country),
                missing(country, month.getYear()));
    }

    DueWeek week(Member member, DueForm form, Viewer viewer) {
        var country = desk.country(member.firm());
        var today = desk.today(country);
        var monday = form.said().orElse(today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var filter = form.filter(DueState.ALL, today);
        var groups = dues.groups(member.firm().id(), filter, monday, monday.plusWeeks(1)).stream()
                .collect(groupingBy(group -> group.count().day()));
        var free = new HashMap<>(country.freeDays().of(monday.getYear()));
        free.putAll(country.freeDays().of(monday.plusDays(6).getYear()));
        return new DueWeek(
                tools(member, Kind.WEEK, form, filter, country, viewer),
                monday,
                today,
                groups,
                free,
                Desk.obligations(country),
                missing(country, monday.plusDays(6).getYear()));
    }

    DueIndex list(Member member, DueForm form, Viewer viewer) {
        var country = desk.country(member.firm());
        var filter = form.filter(form.day().isEmpty() ? DueState.OPEN : DueState.ALL, desk.today(country));
        var tools = tools(member, Kind.LIST, form, filter, country, viewer);
        // One more than shown tells whether there is a next page.
        var found = dues.rows(member.firm().id(), filter, form.said(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? tools.list(form.from(cursor(shown.getLast()))) : "";
        return new DueIndex(tools, form.said(), rows(country, shown, tools.people()), next);
    }

    Optional<DueShow> show(Member member, long id, List<app.cuadra.values.Problem> problems) {
        var country = desk.country(member.firm());
        return dues.find(member.firm().id(), id).map(due -> {
            var events = doing.events(member.firm().id(), id, PAGE);
            var people = new java.util.ArrayList<>(
                    events.stream().map(Doing.Event::by).toList());
            due.assignedTo().ifPresent(people::add);
            var names = desk.names(people);
            return new DueShow(
                    path(member),
                    rows(country, List.of(due), names).getFirst(),
                    events,
                    names,
                    member.may(Right.WORK),
                    problems);
        });
    }

    List<DueRow> rows(Country country, List<Dues.Due> dues, Map<UserId, String> people) {
        SortedMap<Integer, TaxCalendar> calendars = desk.calendars(country);
        var obligations = Desk.obligations(country);
        var today = desk.today(country);
        return dues.stream()
                .map(due -> new DueRow(
                        due,
                        Optional.ofNullable(obligations.get(due.obligation())),
                        Optional.ofNullable(calendars.get(due.year()))
                                .flatMap(calendar -> calendar.find(due.obligation(), due.period(), due.digits())),
                        due.assignedTo()
                                .map(person -> people.getOrDefault(person, ""))
                                .orElse(""),
                        today))
                .toList();
    }

    private static DueCursor cursor(Dues.Due last) {
        return new DueCursor(last.day(), last.obligation(), last.id());
    }

    private Optional<Integer> missing(Country country, int year) {
        return desk.calendars(country).containsKey(year) ? Optional.empty() : Optional.of(year);
    }

    private DueTools tools(Member member, Kind kind, DueForm form, DueFilter filter, Country country, Viewer viewer) {
        return new DueTools(
                path(member),
                kind,
                form,
                filter.state(),
                country.obligations(),
                desk.people(member.firm(), viewer),
                dues.incomplete(member.firm().id(), filter.today().getYear()),
                member.may(Right.WORK));
    }
}
