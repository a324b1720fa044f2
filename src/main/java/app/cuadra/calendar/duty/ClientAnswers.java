package app.cuadra.calendar.duty;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code client_answer} and {@code client_choice}: what a firm said about its clients. */
@Component
class ClientAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClientAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer of a year. */
    record Answer(CompanyId company, String question, int year, String answer) {}

    /** Everything the firm told about these clients, the oldest year first. */
    List<Answer> answers(PracticeId practice, Collection<CompanyId> companies) {
        return jdbc.sql("""
                        select company_id, question, year, answer from client_answer
                        where practice_id = :practice and company_id = any (:companies::bigint[])
                        order by company_id, year
                        """)
                .param("practice", practice.value())
                .param("companies", ids(companies))
                .query((row, _) -> new Answer(
                        new CompanyId(row.getLong("company_id")),
                        row.getString("question"),
                        row.getInt("year"),
                        row.getString("answer")))
                .list();
    }

    /**
     * Those that count in a year: amounts are of that year alone, a yes or no holds until something else is said.
     *
     * @param amounts the questions that ask for an amount
     */
    static Map<String, String> of(Collection<Answer> answers, CompanyId company, int year, Set<String> amounts) {
        var counting = new HashMap<String, String>();
        for (var answer : answers) {
            if (answer.company().equals(company)
                    && (answer.year() == year || answer.year() < year && !amounts.contains(answer.question()))) {
                counting.put(answer.question(), answer.answer());
            }
        }
        return counting;
    }

    /** Replaces the answers of a year; one that is empty is forgotten. */
    void answer(PracticeId practice, CompanyId company, int year, Map<String, String> answers, UserId by) {
        var questions = answers.keySet().toArray(String[]::new);
        jdbc.sql("""
                        delete from client_answer
                        where practice_id = :practice and company_id = :company and year = :year
                          and question = any (:questions::text[])
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("year", year)
                .param("questions", questions)
                .update();
        jdbc.sql("""
                        insert into client_answer (practice_id, company_id, question, year, answer, answered_at, answered_by)
                        select :practice, :company, n.question, :year, n.answer, :now, :by
                        from unnest(:questions::text[], :answers::text[]) as n (question, answer)
                        where n.answer <> ''
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("year", year)
                .param("questions", questions)
                .param(
                        "answers",
                        java.util.Arrays.stream(questions).map(answers::get).toArray(String[]::new))
                .param("now", now())
                .param("by", by.value())
                .update();
    }

    /** The firm's own word on duties, by client. */
    Map<CompanyId, Map<String, String>> choices(PracticeId practice, Collection<CompanyId> companies) {
        var choices = new HashMap<CompanyId, Map<String, String>>();
        jdbc.sql("""
                        select company_id, duty, option from client_choice
                        where practice_id = :practice and company_id = any (:companies::bigint[])
                        """)
                .param("practice", practice.value())
                .param("companies", ids(companies))
                .query(row -> {
                    choices.computeIfAbsent(new CompanyId(row.getLong("company_id")), _ -> new HashMap<>())
                            .put(row.getString("duty"), row.getString("option"));
                });
        return choices;
    }

    void choose(PracticeId practice, CompanyId company, String duty, String option, UserId by) {
        jdbc.sql("""
                        insert into client_choice (practice_id, company_id, duty, option, chosen_at, chosen_by)
                        values (:practice, :company, :duty, :option, :now, :by)
                        on conflict on constraint client_choice_pk
                        do update set option = excluded.option, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("duty", duty)
                .param("option", option)
                .param("now", now())
                .param("by", by.value())
                .update();
    }

    /** Lets the rule speak again. */
    void unchoose(PracticeId practice, CompanyId company, String duty) {
        jdbc.sql("""
                        delete from client_choice
                        where practice_id = :practice and company_id = :company and duty = :duty
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("duty", duty)
                .update();
    }

    static Long[] ids(Collection<CompanyId> companies) {
        return companies.stream().map(CompanyId::value).toArray(Long[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
