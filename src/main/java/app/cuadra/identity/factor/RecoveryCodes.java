package app.cuadra.identity.factor;

import app.cuadra.identity.password.Passwords;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code recovery_code}: codes on paper, each good once. */
@Component
class RecoveryCodes {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Ten new codes and how they are kept. Stretching them takes about a second: not inside a transaction. */
    record Drawn(List<RecoveryCode> codes, List<String> hashes) {

        /** As they are written down; the only time they can be seen. */
        List<String> written() {
            return codes.stream().map(RecoveryCode::written).toList();
        }
    }

    Drawn draw() {
        var codes = RecoveryCode.draw();
        return new Drawn(
                codes, codes.stream().map(code -> passwords.encode(code.rest())).toList());
    }

    /** Keeps these in the place of the earlier ones, in the caller's transaction. */
    void keep(UserId user, Drawn drawn) {
        remove(user);
        jdbc.sql("""
                        insert into recovery_code (user_id, beginning, hash, created_at)
                        select :user, code.beginning, code.hash, :now
                        from unnest(:beginnings::text[], :hashes::text[]) as code (beginning, hash)
                        """)
                .param("user", user.value())
                .param("now", OffsetDateTime.now(clock))
                .param(
                        "beginnings",
                        drawn.codes().stream().map(RecoveryCode::beginning).toArray(String[]::new))
                .param("hashes", drawn.hashes().toArray(String[]::new))
                .update();
    }

    /** Uses a code up; false when it is none of theirs, or was used. */
    boolean use(UserId user, RecoveryCode code) {
        var kept = jdbc.sql("""
                        select hash from recovery_code
                        where user_id = :user and beginning = :beginning and used_at is null
                        """)
                .param("user", user.value())
                .param("beginning", code.beginning())
                .query(String.class)
                .optional();
        if (kept.isEmpty()) {
            // As long as for a beginning that exists.
            passwords.pretend(code.rest());
            return false;
        }
        return passwords.matches(code.rest(), kept.get()) && take(user, code);
    }

    private boolean take(UserId user, RecoveryCode code) {
        return jdbc.sql("""
                                update recovery_code set used_at = :now
                                where user_id = :user and beginning = :beginning and used_at is null
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("user", user.value())
                        .param("beginning", code.beginning())
                        .update()
                == 1;
    }

    /** How many are left. */
    int left(UserId user) {
        return jdbc.sql("""
                        select count(*)::int from recovery_code where user_id = :user and used_at is null
                        """).param("user", user.value()).query(Integer.class).single();
    }

    void remove(UserId user) {
        jdbc.sql("""
                        delete from recovery_code where user_id = :user
                        """).param("user", user.value()).update();
    }

    /** Forgets codes that were made since this moment. */
    void removeSince(UserId user, Instant since) {
        jdbc.sql("""
                        delete from recovery_code where user_id = :user and created_at >= :since
                        """)
                .param("user", user.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
