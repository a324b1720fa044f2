package app.cuadra.practice.benefit;

import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the programme counts, and the table {@code benefit_request}; in the firm's scope. */
@Component
public class BenefitTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    BenefitTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The companies that the firm brought.
     *
     * @param referred those it created and still works for
     * @param paying those of them with a plan
     */
    public record Count(int referred, int paying) {}

    /** A benefit that somebody of the firm asked for. */
    public record Request(String benefit, String message, Instant at) {}

    Count count(PracticeId practice) {
        return jdbc.sql("""
                        select count(*)::int as referred, (count(*) filter (where plan = 'PLAN'))::int as paying
                        from client_link
                        where practice_id = :practice and origin = 'CREATED' and enterable
                        """)
                .param("practice", practice.value())
                .query(Count.class)
                .single();
    }

    void add(PracticeId practice, String level, String benefit, String message, UserId by) {
        jdbc.sql("""
                        insert into benefit_request (practice_id, level, benefit, message, requested_by, requested_at)
                        values (:practice, :level, :benefit, :message, :by, :now)
                        """)
                .param("practice", practice.value())
                .param("level", level)
                .param("benefit", benefit)
                .param("message", message)
                .param("by", by.value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** The latest ones, newest first. */
    List<Request> latest(PracticeId practice, int limit) {
        return jdbc.sql("""
                        select benefit, message, requested_at from benefit_request
                        where practice_id = :practice order by id desc limit :limit
                        """)
                .param("practice", practice.value())
                .param("limit", limit)
                .query((row, _) -> new Request(
                        row.getString("benefit"),
                        row.getString("message"),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many the firm has asked for since then. */
    int countSince(PracticeId practice, Instant since) {
        return jdbc.sql("""
                        select count(*)::int from benefit_request where practice_id = :practice and requested_at > :since
                        """)
                .param("practice", practice.value())
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
