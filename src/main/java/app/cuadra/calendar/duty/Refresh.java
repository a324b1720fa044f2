package app.cuadra.calendar.duty;

import static java.util.stream.Collectors.toMap;

import app.cuadra.calendar.duty.DutyTable.Dated;
import app.cuadra.calendar.duty.DutyTable.Linked;
import app.cuadra.calendar.duty.DutyTable.Said;
import app.cuadra.calendar.year.TaxCalendars;
import app.cuadra.company.Taxpayers;
import app.cuadra.company.Taxpayers.Taxpayer;
import app.cuadra.country.Condition;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.Obligation;
import app.cuadra.country.TaxCalendar;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.NextDues;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out anew what clients of a firm owe and when, for the calendars of last year and later. */
@Component
public class Refresh {

    private final Countries countries;
    private final TaxCalendars calendars;
    private final Taxpayers taxpayers;
    private final Tables tables;
    private final Tenancy tenancy;
    private final Clock clock;

    Refresh(
            Countries countries,
            TaxCalendars calendars,
            Taxpayers taxpayers,
            Tables tables,
            Tenancy tenancy,
            Clock clock) {
        this.countries = countries;
        this.calendars = calendars;
        this.taxpayers = taxpayers;
        this.tables = tables;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What is read and written. */
    @Component
    record Tables(ClientAnswers answers, DutyTable duties, NextDues nextDues) {}

    /** Does it for these clients of the firm, whoever asks; those that are not open to it are left as they are. */
    @Transactional
    public void of(PracticeId practice, Collection<CompanyId> companies) {
        tenancy.onBehalfOf(practice, () -> {
            tables.duties().note(practice, calendars.version());
            var described = tenancy.across(companies, () -> taxpayers.of(companies)).stream()
                    .collect(Collectors.groupingBy(Taxpayer::country));
            described.forEach(
                    (code, some) -> countries.find(code).ifPresent(country -> refresh(practice, country, some)));
            return practice;
        });
    }

    private void refresh(PracticeId practice, Country country, List<Taxpayer> some) {
        var today = LocalDate.now(clock.withZone(country.timeZone()));
        var recent = calendars.of(country).tailMap(today.getYear() - 1, true);
        if (recent.isEmpty()) {
            return;
        }
        var byCompany = some.stream().collect(toMap(Taxpayer::company, taxpayer -> taxpayer));
        var linked = tables.duties().linked(practice, byCompany.keySet(), country.timeZone());
        var companies = linked.stream().map(Linked::company).toList();
        var answers = tables.answers().answers(practice, companies);
        var choices = tables.answers().choices(practice, companies);
        for (var calendar : recent.values()) {
            var said = new ArrayList<Said>();
            var dated = new ArrayList<Dated>();
            for (var client : linked) {
                var company = client.company();
                var taxpayer = byCompany.get(company);
                if (taxpayer != null) {
                    var told = ClientAnswers.of(answers, company, calendar.year(), amounts(country));
                    var facts = new Facts(country, taxpayer, told, calendar.year());
                    add(client, facts, choices.getOrDefault(company, Map.of()), calendar, said, dated);
                }
            }
            tables.duties().say(practice, calendar.year(), said);
            tables.duties().date(practice, calendar.year(), companies, dated);
        }
        announce(practice, country, companies);
    }

    private static void add(
            Linked client,
            Facts facts,
            Map<String, String> choices,
            TaxCalendar calendar,
            List<Said> said,
            List<Dated> dated) {
        for (var duty : Duties.of(facts, choices, calendar)) {
            said.add(new Said(client.company(), duty));
            // What fell due before the client came is nobody's business here: the firm can't know whether it was done.
            duty.dates().stream()
                    .filter(date -> !date.day().isBefore(client.since()))
                    .forEach(date -> dated.add(
                            new Dated(client.company(), duty.obligation().key(), date)));
        }
    }

    /** Tells the list of clients what comes next for each; called whenever something is done or not. */
    @Transactional
    public void announce(PracticeId practice, Collection<CompanyId> companies) {
        // Only clients with days are asked for, and only one country has a calendar: the names come from all.
        tables.nextDues().set(practice, companies, tables.duties().next(practice, companies, this::shortName));
    }

    private void announce(PracticeId practice, Country country, List<CompanyId> companies) {
        var names = country.obligations().stream().collect(toMap(Obligation::key, Obligation::shortName));
        tables.nextDues()
                .set(
                        practice,
                        companies,
                        tables.duties().next(practice, companies, key -> names.getOrDefault(key, key)));
    }

    private String shortName(String obligation) {
        return countries.all().stream()
                .flatMap(country -> country.obligations().stream())
                .filter(known -> known.key().equals(obligation))
                .map(Obligation::shortName)
                .findFirst()
                .orElse(obligation);
    }

    /** The questions of the pack that ask for an amount. */
    static Set<String> amounts(Country country) {
        return country.conditions().stream()
                .filter(condition ->
                        condition.kind() == Condition.Kind.FROM || condition.kind() == Condition.Kind.ABOVE)
                .flatMap(condition -> condition.fields().stream())
                .collect(Collectors.toSet());
    }
}
