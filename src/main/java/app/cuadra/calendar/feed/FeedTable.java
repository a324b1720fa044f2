package app.cuadra.calendar.feed;

import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code calendar_feed}, and what a feed and a reminder read. */
@Component
public class FeedTable {

    /** So many times an hour one address may be read; calendar programs ask once or a few times. */
    static final int READS_AN_HOUR = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person's feed. */
    public record Feed(
            Scope clients, Optional<Integer> alarmDays, Locale language, Instant createdAt, Optional<Instant> readAt) {}

    /** What a feed tells of one occurrence. */
    record Entry(
            long id,
            String client,
            int year,
            String obligation,
            String period,
            String digits,
            LocalDate day,
            boolean done,
            Instant changedAt) {}

    @Transactional(readOnly = true)
    public Optional<Feed> find(PracticeId practice, UserId user) {
        return jdbc.sql("""
                        select clients, alarm_days, language, created_at, read_at from calendar_feed
                        where practice_id = :practice and user_id = :user
                        """)
                .param("practice", practice.value())
                .param("user", user.value())
                .query((row, _) -> new Feed(
                        Scope.valueOf(row.getString("clients")),
                        Optional.ofNullable(row.getObject("alarm_days", Integer.class)),
                        Locale.of(row.getString("language")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    /** Makes a feed, or gives it another address: the one before opens nothing any more. */
    void issue(FeedLink link, Scope clients, Optional<Integer> alarmDays, Locale language) {
        jdbc.sql("""
                        insert into calendar_feed
                            (practice_id, user_id, secret_hash, clients, alarm_days, language, created_at, counted_from)
                        values (:practice, :user, :hash, :clients, :alarm, :language, :now, :now)
                        on conflict on constraint calendar_feed_pk do update
                        set secret_hash = excluded.secret_hash, clients = excluded.clients, alarm_days = excluded.alarm_days,
                            language = excluded.language, created_at = excluded.created_at, read_at = null,
                            counted_from = excluded.counted_from, reads = 0
                        """)
                .param("practice", link.practice().value())
                .param("user", link.user().value())
                .param("hash", link.hash())
                .param("clients", clients.name())
                .param("alarm", alarmDays.orElse(null), Types.INTEGER)
                .param("language", language.getLanguage())
                .param("now", now())
                .update();
    }

    @Transactional
    public void revoke(PracticeId practice, UserId user) {
        jdbc.sql("""
                        delete from calendar_feed where practice_id = :practice and user_id = :user
                        """)
                .param("practice", practice.value())
                .param("user", user.value())
                .update();
    }

    /** Counts a reading; empty when the secret is none, otherwise how many there were in this hour. */
    Optional<Integer> count(FeedLink link) {
        return jdbc.sql("""
                        update calendar_feed set read_at = :now,
                            reads = case when counted_from <= :hour then 1 else reads + 1 end,
                            counted_from = case when counted_from <= :hour then :now else counted_from end
                        where practice_id = :practice and user_id = :user and secret_hash = :hash
                        returning reads
                        """)
                .param("now", now())
                .param("hour", now().minus(Duration.ofHours(1)))
                .param("practice", link.practice().value())
                .param("user", link.user().value())
                .param("hash", link.hash())
                .query(Integer.class)
                .optional();
    }

    /** What falls due for the clients of a person between two days, both included, the nearest first. */
    List<Entry> entries(PracticeId practice, UserId user, Scope clients, LocalDate from, LocalDate until, int limit) {
        return jdbc.sql("""
                        select d.id, l.name, d.year, d.obligation, d.period, d.digits, d.due_on, d.done_at, d.changed_at
                        from client_due d
                        join client_link l on l.practice_id = d.practice_id and l.company_id = d.company_id
                        where d.practice_id = :practice and d.due_on between :from and :until
                          and (:all or l.assigned_to = :user)
                        order by d.due_on, d.obligation, d.id
                        limit :limit
                        """)
                .param("practice", practice.value())
                .param("from", from)
                .param("until", until)
                .param("all", clients == Scope.VISIBLE)
                .param("user", user.value())
                .param("limit", limit)
                .query((row, _) -> new Entry(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("year"),
                        row.getString("obligation"),
                        row.getString("period"),
                        row.getString("digits"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_at") != null,
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
