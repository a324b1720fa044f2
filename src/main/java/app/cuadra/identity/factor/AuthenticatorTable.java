package app.cuadra.identity.factor;

import app.cuadra.platform.SecretBox;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code authenticator}: what each person's app shares with us, sealed. */
@Component
class AuthenticatorTable {

    private static final String PURPOSE = "authenticator";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    AuthenticatorTable(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /** An app that is in use; {@code last} is the step whose code was used last. */
    record InUse(byte[] secret, long last) {}

    /** Since when this person's app is asked for; empty when it is not. */
    Optional<Instant> since(UserId user) {
        return jdbc.sql("""
                        select confirmed_at from authenticator where user_id = :user and confirmed_at is not null
                        """)
                .param("user", user.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Keeps the secret of an app that is about to be set up, in the place of one that never was. */
    void offer(UserId user, byte[] secret) {
        jdbc.sql("""
                        insert into authenticator (user_id, secret, created_at) values (:user, :secret, :now)
                        on conflict (user_id) do update
                        set secret = excluded.secret, created_at = excluded.created_at
                        where authenticator.confirmed_at is null
                        """)
                .param("user", user.value())
                .param("secret", box.seal(PURPOSE, owner(user), secret))
                .param("now", now())
                .update();
    }

    /** The secret that was offered and not yet confirmed. */
    Optional<byte[]> offered(UserId user) {
        return jdbc.sql("""
                        select secret from authenticator where user_id = :user and confirmed_at is null
                        """)
                .param("user", user.value())
                .query(byte[].class)
                .optional()
                .map(kept -> box.open(PURPOSE, owner(user), kept));
    }

    /** Takes the app into use, its first code counting as used; false when somebody was first. */
    boolean confirm(UserId user, long step) {
        return jdbc.sql("""
                                update authenticator set confirmed_at = :now, last_step = :step
                                where user_id = :user and confirmed_at is null
                                """)
                        .param("now", now())
                        .param("step", step)
                        .param("user", user.value())
                        .update()
                == 1;
    }

    /** The app in use. */
    Optional<InUse> inUse(UserId user) {
        return jdbc.sql("""
                        select secret, last_step from authenticator where user_id = :user and confirmed_at is not null
                        """)
                .param("user", user.value())
                .query((row, _) ->
                        new InUse(box.open(PURPOSE, owner(user), row.getBytes("secret")), row.getLong("last_step")))
                .optional();
    }

    /** Uses up the codes until this step; false when that was done meanwhile, by the same code sent twice at once. */
    boolean use(UserId user, long step) {
        return jdbc.sql("""
                                update authenticator set last_step = :step
                                where user_id = :user and confirmed_at is not null and last_step < :step
                                """).param("step", step).param("user", user.value()).update() == 1;
    }

    /** Forgets the app; true when it was in use. */
    boolean remove(UserId user) {
        return jdbc.sql("""
                                delete from authenticator where user_id = :user and confirmed_at is not null
                                """).param("user", user.value()).update() == 1;
    }

    /** Forgets an app that was taken into use, or is about to be, since this moment; true when there was one. */
    boolean removeSince(UserId user, Instant since) {
        return jdbc.sql("""
                                delete from authenticator
                                where user_id = :user and (confirmed_at is null or confirmed_at >= :since)
                                """)
                        .param("user", user.value())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What was sealed for one person opens for nobody else. */
    private static String owner(UserId user) {
        return String.valueOf(user.value());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
