package app.cuadra.platform.idempotency;

import app.cuadra.platform.SecretBox;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code idempotent_answer}. Every method needs the transaction of the request. */
@Component
class AnswerTable {

    /** How long an answer is kept: whoever repeats a request later than this makes a new one. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String PURPOSE = "idempotent-answer";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Tenancy tenancy;
    private final Clock clock;

    AnswerTable(JdbcClient jdbc, SecretBox box, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Waits until nobody else works under this key, then finds what they answered. */
    Optional<Answer> lockAndFind(UserId user, String key) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(:lock, 702116))
                        """).param("lock", owner(user, key)).query(_ -> {});
        return tenancy.within(
                user,
                () -> jdbc.sql("""
                        select sealed from idempotent_answer where user_id = :user and key = :key and at >= :limit
                        """)
                        .param("user", user.value())
                        .param("key", key)
                        .param("limit", limit())
                        .query((row, _) -> row.getBytes("sealed"))
                        .optional()
                        .map(kept -> Answer.fromBytes(box.open(PURPOSE, owner(user, key), kept))));
    }

    /** Keeps an answer; one that is over but was not cleaned up yet makes room. */
    void keep(UserId user, String key, Answer answer) {
        tenancy.within(
                user,
                () -> jdbc.sql("""
                        insert into idempotent_answer (user_id, key, sealed, at)
                        values (:user, :key, :sealed, :now)
                        on conflict (user_id, key) do update set sealed = excluded.sealed, at = excluded.at
                        """)
                        .param("user", user.value())
                        .param("key", key)
                        .param("sealed", box.seal(PURPOSE, owner(user, key), answer.toBytes()))
                        .param("now", now())
                        .update());
    }

    /** Removes what is over, whoever it belongs to. */
    void removeOld() {
        jdbc.sql("""
                        select set_config('app.answers_before', :limit, true)
                        """).param("limit", limit().toString()).query(String.class).single();
        jdbc.sql("""
                        delete from idempotent_answer where at < :limit
                        """).param("limit", limit()).update();
    }

    private OffsetDateTime limit() {
        return now().minus(KEPT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String owner(UserId user, String key) {
        return user.value() + " " + key;
    }
}
