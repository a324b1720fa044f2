package app.cuadra.calendar.duty;

import app.cuadra.calendar.due.ClientDues;
import app.cuadra.calendar.due.Desk;
import app.cuadra.country.Condition;
import app.cuadra.country.Country;
import app.cuadra.country.Obligation;
import app.cuadra.practice.Portfolio;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one client owes as a page, and the firm's word on it. */
@Component
class ClientDuties {

    /** Clients on a page of those that lack something. */
    private static final int PAGE = 50;

    private final Desk desk;
    private final Portfolio portfolio;
    private final Refresh.Tables tables;
    private final MissingTable missing;
    private final Refresh refresh;
    private final ClientDues dues;

    ClientDuties(
            Desk desk,
            Portfolio portfolio,
            Refresh.Tables tables,
            MissingTable missing,
            Refresh refresh,
            ClientDues dues) {
        this.desk = desk;
        this.portfolio = portfolio;
        this.tables = tables;
        this.missing = missing;
        this.refresh = refresh;
        this.dues = dues;
    }

    static String path(Member member) {
        return "/contador/" + member.firm().id().value() + "/calendario";
    }

    /**
     * The page of a client.
     *
     * @throws NotFound when this person does not see it
     */
    @Transactional
    public DutyShow show(Member member, CompanyId company, String asked, List<Problem> problems) {
        var practice = member.firm().id();
        var client = client(practice, company);
        var country = desk.country(member.firm());
        var years = List.copyOf(desk.calendars(country).keySet());
        var year = year(country, asked);
        var answers = ClientAnswers.of(
                tables.answers().answers(practice, List.of(company)), company, year, Refresh.amounts(country));
        var choices = tables.answers().choices(practice, List.of(company)).getOrDefault(company, Map.of());
        return new DutyShow(
                path(member),
                client,
                year,
                years,
                lines(country, tables.duties().standing(practice, company, year), choices),
                questions(country, answers),
                dues.of(country, practice, company, year),
                member.may(Right.WORK),
                problems);
    }

    private static List<DutyShow.Line> lines(
            Country country, List<DutyTable.Standing> standing, Map<String, String> choices) {
        var byKey = standing.stream().collect(Collectors.toMap(DutyTable.Standing::obligation, one -> one));
        var byDuty = new LinkedHashMap<Obligation.Named, List<DutyShow.Said>>();
        for (var obligation : country.obligations()) {
            var said = byKey.get(obligation.key());
            if (said != null) {
                byDuty.computeIfAbsent(obligation.duty(), _ -> new ArrayList<>())
                        .add(new DutyShow.Said(obligation, said.verdict(), said.because()));
            }
        }
        var lines = new ArrayList<DutyShow.Line>();
        byDuty.forEach((duty, said) -> lines.add(new DutyShow.Line(duty, said, choice(choices.get(duty.key())))));
        return lines;
    }

    private static String choice(@org.jspecify.annotations.Nullable String option) {
        if (option == null) {
            return "";
        }
        return option.isEmpty() ? DutyForm.NONE : option;
    }

    private static List<DutyShow.Question> questions(Country country, Map<String, String> answers) {
        var questions = new ArrayList<DutyShow.Question>();
        Refresh.amounts(country).stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(key -> questions.add(new DutyShow.Question(key, true, answers.getOrDefault(key, ""))));
        country.conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.ASKED)
                .map(Condition::key)
                .forEach(key -> questions.add(new DutyShow.Question(key, false, answers.getOrDefault(key, ""))));
        return questions;
    }

    /**
     * The firm's own word on a duty; empty lets the rule speak again.
     *
     * @throws Refused {@code duty.unknown}
     */
    @Transactional
    public void choose(Member member, CompanyId company, DutyForm form, UserId by) {
        var practice = member.firm().id();
        client(practice, company);
        var options = desk.country(member.firm()).obligations().stream()
                .filter(obligation -> obligation.duty().key().equals(form.duty()))
                .map(obligation -> obligation.option().key())
                .toList();
        var known = form.choice().isEmpty() || form.choice().equals(DutyForm.NONE) || options.contains(form.choice());
        if (options.isEmpty() || !known || !form.year().matches("|20\\d\\d")) {
            throw Refused.because("duty.unknown");
        }
        if (form.choice().isEmpty()) {
            tables.answers().unchoose(practice, company, form.duty());
        } else {
            var option = form.choice().equals(DutyForm.NONE) ? "" : form.choice();
            tables.answers().choose(practice, company, form.duty(), option, by);
        }
        refresh.of(practice, List.of(company));
    }

    /**
     * What the firm tells about a client.
     *
     * @throws Refused as {@link AnswerForm#answers}
     */
    @Transactional
    public void answer(Member member, CompanyId company, AnswerForm form, UserId by) {
        var practice = member.firm().id();
        client(practice, company);
        var country = desk.country(member.firm());
        var year = year(country, form.year());
        tables.answers().answer(practice, company, year, form.answers(country), by);
        refresh.of(practice, List.of(company));
    }

    /** Those clients that lack something, by name. */
    @Transactional(readOnly = true)
    public MissingIndex missing(Member member, String after) {
        var country = desk.country(member.firm());
        var from = after.isEmpty() ? 0 : number(after);
        var year = desk.today(country).getYear();
        var found = missing.clients(member.firm().id(), year, from, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? path(member) + "/faltantes?after=" + shown.getLast().company().value()
                : "";
        return new MissingIndex(path(member), shown, next);
    }

    private Portfolio.Client client(PracticeId practice, CompanyId company) {
        return portfolio.client(practice, company).orElseThrow(() -> new NotFound("client"));
    }

    private int year(Country country, String asked) {
        var today = desk.today(country).getYear();
        if (asked.isEmpty()) {
            var known = desk.calendars(country).floorKey(today);
            return known == null ? today : known;
        }
        if (!asked.matches("20\\d\\d")) {
            throw Refused.because("list.address");
        }
        return Integer.parseInt(asked);
    }

    private static long number(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refused.because("list.address");
        }
        return Long.parseLong(text);
    }
}
