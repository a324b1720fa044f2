package app.cuadra.practice.today;

import app.cuadra.practice.TodayBox.Line;
import app.cuadra.practice.TodaySource;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the clients' rows needs somebody; each question is one statement, however many clients there are. */
@Component
class TodayTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    TodayTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many there are, and the most pressing ones. */
    record Found(long count, List<Line> lines) {

        private static Found of(List<Counted> rows) {
            return rows.isEmpty()
                    ? new Found(0, List.of())
                    : new Found(
                            rows.getFirst().all(),
                            rows.stream().map(Counted::line).toList());
        }
    }

    private record Counted(long all, Line line) {}

    boolean anyClient(PracticeId practice) {
        return jdbc.sql("""
                        select exists (select from client_link where practice_id = :practice)
                        """)
                .param("practice", practice.value())
                .query(Boolean.class)
                .single();
    }

    /** Invitations that nobody answered, the oldest first; and those that nobody will answer any more. */
    Found waiting(PracticeId practice, String status, String path) {
        return Found.of(jdbc.sql("""
                        select count(*) over () as all_of_them, company_id, name, since from client_link
                        where practice_id = :practice and status = :status
                        order by since, company_id limit :limit
                        """)
                .param("practice", practice.value())
                .param("status", status)
                .param("limit", TodaySource.NAMED)
                .query((row, _) -> {
                    var company = row.getLong("company_id");
                    var days = days(row.getObject("since", OffsetDateTime.class).toInstant());
                    return new Counted(
                            row.getLong("all_of_them"),
                            new Line(
                                    new CompanyId(company),
                                    row.getString("name"),
                                    "today." + status + ".text",
                                    "today." + status + ".why",
                                    Map.of("days", days),
                                    path + "/" + company + "/invitacion"));
                })
                .list());
    }

    /** Trials that end within so many days, or are over; the first to end comes first. */
    Found trials(PracticeId practice, LocalDate today, int within) {
        return Found.of(jdbc.sql("""
                        select count(*) over () as all_of_them, company_id, name, trial_ends_on from client_link
                        where practice_id = :practice and enterable and plan = 'TRIAL' and trial_ends_on <= :until
                        order by trial_ends_on, company_id limit :limit
                        """)
                .param("practice", practice.value())
                .param("until", today.plusDays(within))
                .param("limit", TodaySource.NAMED)
                .query((row, _) -> {
                    var company = row.getLong("company_id");
                    var days = ChronoUnit.DAYS.between(today, row.getObject("trial_ends_on", LocalDate.class));
                    return new Counted(
                            row.getLong("all_of_them"),
                            new Line(
                                    new CompanyId(company),
                                    row.getString("name"),
                                    days < 0 ? "today.trial.over" : "today.trial.left",
                                    days < 0 ? "today.trial.overWhy" : "today.trial.leftWhy",
                                    Map.of("days", days),
                                    "/empresa/" + company + "/suscripcion"));
                })
                .list());
    }

    /** Companies whose automatic credential was never handed out: nobody of their own can enter them. */
    Found credentials(PracticeId practice, String path) {
        return Found.of(jdbc.sql("""
                        select count(*) over () as all_of_them, company_id, name from client_link
                        where practice_id = :practice and state = 'LINKED' and credential = 'READY'
                        order by name_key, company_id limit :limit
                        """)
                .param("practice", practice.value())
                .param("limit", TodaySource.NAMED)
                .query((row, _) -> {
                    var company = row.getLong("company_id");
                    return new Counted(
                            row.getLong("all_of_them"),
                            new Line(
                                    new CompanyId(company),
                                    row.getString("name"),
                                    "today.credential.text",
                                    "today.credential.why",
                                    Map.of(),
                                    path + "/" + company + "/credencial"));
                })
                .list());
    }

    private long days(Instant since) {
        return Duration.between(since, clock.instant()).toDays();
    }
}
