package app.cuadra.calendar.duty;

import app.cuadra.calendar.duty.Duties.Duty;
import app.cuadra.country.TaxDate;
import app.cuadra.practice.NextDues.Next;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code client_duty} and {@code client_due}, written for many clients in a few statements. */
@Component
class DutyTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DutyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A client whose books the firm may enter, and the day from which its dates are the firm's business. */
    record Linked(CompanyId company, LocalDate since) {}

    /** What is said of one client. */
    record Said(CompanyId company, Duty duty) {}

    /** A day of one client. */
    record Dated(CompanyId company, String obligation, TaxDate date) {}

    /** What stands in the table of one client and year. */
    record Standing(String obligation, Verdict verdict, List<String> because) {}

    /** Of these, the open ones, held until the transaction ends so that two at once do not write the same client. */
    List<Linked> linked(PracticeId practice, Collection<CompanyId> companies, ZoneId zone) {
        return jdbc.sql("""
                        select company_id, added_at from client_link
                        where practice_id = :practice and company_id = any (:companies::bigint[]) and enterable
                        order by company_id
                        for no key update
                        """)
                .param("practice", practice.value())
                .param("companies", ClientAnswers.ids(companies))
                .query((row, _) -> new Linked(
                        new CompanyId(row.getLong("company_id")),
                        row.getObject("added_at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toLocalDate()))
                .list();
    }

    /** Notes by which version of the calendars a firm's clients are worked out, the first time. */
    void note(PracticeId practice, String version) {
        jdbc.sql("""
                        insert into calendar_version (practice_id, version) values (:practice, :version)
                        on conflict do nothing
                        """)
                .param("practice", practice.value())
                .param("version", version)
                .update();
    }

    void say(PracticeId practice, int year, List<Said> all) {
        jdbc.sql("""
                        insert into client_duty (practice_id, company_id, year, obligation, verdict, because)
                        select :practice, n.company, :year, n.obligation, n.verdict, string_to_array(n.because, ',')
                        from unnest(:companies::bigint[], :obligations::text[], :verdicts::text[], :becauses::text[])
                            as n (company, obligation, verdict, because)
                        on conflict on constraint client_duty_pk
                        do update set verdict = excluded.verdict, because = excluded.because
                        where (client_duty.verdict, client_duty.because) is distinct from (excluded.verdict, excluded.because)
                        """)
                .param("practice", practice.value())
                .param("year", year)
                .param(
                        "companies",
                        all.stream().map(said -> said.company().value()).toArray(Long[]::new))
                .param("obligations", each(all, said -> said.duty().obligation().key()))
                .param("verdicts", each(all, said -> said.duty().verdict().name()))
                .param(
                        "becauses",
                        each(all, said -> String.join(",", said.duty().because())))
                .update();
    }

    /** Makes the days of these clients in a year what they are to be; what is done stays as it is. */
    void date(PracticeId practice, int year, Collection<CompanyId> companies, List<Dated> dates) {
        var owners = dates.stream().map(dated -> dated.company().value()).toArray(Long[]::new);
        jdbc.sql("""
                        delete from client_due d
                        where d.practice_id = :practice and d.company_id = any (:companies::bigint[]) and d.year = :year
                          and d.done_at is null
                          and (d.company_id, d.obligation, d.period) not in (
                              select n.company, n.obligation, n.period
                              from unnest(:owners::bigint[], :obligations::text[], :periods::text[])
                                  as n (company, obligation, period))
                        """)
                .param("practice", practice.value())
                .param("companies", ClientAnswers.ids(companies))
                .param("year", year)
                .param("owners", owners)
                .param("obligations", each(dates, Dated::obligation))
                .param("periods", each(dates, dated -> dated.date().period()))
                .update();
        jdbc.sql("""
                        insert into client_due as d
                            (practice_id, company_id, year, obligation, period, digits, due_on, changed_at)
                        select :practice, n.company, :year, n.obligation, n.period, n.digits, n.due_on, :now
                        from unnest(:owners::bigint[], :obligations::text[], :periods::text[], :digits::text[], :days::date[])
                            as n (company, obligation, period, digits, due_on)
                        on conflict on constraint client_due_once
                        do update set digits = excluded.digits, due_on = excluded.due_on, changed_at = excluded.changed_at,
                            moved_from = case when d.due_on <> excluded.due_on then d.due_on else d.moved_from end
                        where (d.digits, d.due_on) is distinct from (excluded.digits, excluded.due_on)
                        """)
                .param("practice", practice.value())
                .param("year", year)
                .param("owners", owners)
                .param("obligations", each(dates, Dated::obligation))
                .param("periods", each(dates, dated -> dated.date().period()))
                .param("digits", each(dates, dated -> dated.date().digits()))
                .param("days", each(dates, dated -> dated.date().day().toString()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The earliest day of each client that is not done. */
    Map<CompanyId, Next> next(
            PracticeId practice, Collection<CompanyId> companies, Function<String, String> shortNames) {
        return jdbc
                .sql("""
                        select distinct on (company_id) company_id, due_on, obligation from client_due
                        where practice_id = :practice and company_id = any (:companies::bigint[]) and done_at is null
                        order by company_id, due_on, obligation
                        """)
                .param("practice", practice.value())
                .param("companies", ClientAnswers.ids(companies))
                .query((row, _) -> Map.entry(
                        new CompanyId(row.getLong("company_id")),
                        new Next(
                                row.getObject("due_on", LocalDate.class),
                                shortNames.apply(row.getString("obligation")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Standing> standing(PracticeId practice, CompanyId company, int year) {
        return jdbc.sql("""
                        select obligation, verdict, because from client_duty
                        where practice_id = :practice and company_id = :company and year = :year
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("year", year)
                .query((row, _) -> new Standing(
                        row.getString("obligation"), Verdict.valueOf(row.getString("verdict")), Arrays.asList((String[])
                                row.getArray("because").getArray())))
                .list();
    }

    private static <T> String[] each(List<T> all, Function<T, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
