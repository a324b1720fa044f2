package app.cuadra.identity.link;

import app.cuadra.identity.user.Sha256;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code email_token}: links sent by mail. A newer one of the same purpose makes the older ones void,
 * but not where each takes back a change of its own: whoever makes another change must not silence the alarm of the first.
 */
@Component
public class Links {

    /** How long a link is remembered after its time. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for, and how long it is good. */
    public enum Purpose {
        VERIFY(Duration.ofHours(24)),
        RECOVER(Duration.ofMinutes(30)),
        ENTER(Duration.ofMinutes(30)),
        /** To the new address of somebody who changes theirs (SI-40). */
        CHANGE_EMAIL(Duration.ofHours(24)),
        /** To the old address: takes the change back. */
        UNDO_EMAIL(Duration.ofHours(72), true),
        /** To another address of somebody whose old one has another account by now. */
        RESCUE_EMAIL(Duration.ofHours(24)),
        /** In every letter about a change that protects the account: "No fui yo" (SI-42). */
        NOT_ME(Duration.ofHours(72), true);

        private final Duration good;
        private final boolean lasting;

        Purpose(Duration good) {
            this(good, false);
        }

        Purpose(Duration good, boolean lasting) {
            this.good = good;
            this.lasting = lasting;
        }
    }

    /** What became of a link. */
    public enum State {
        GOOD,
        USED,
        REPLACED,
        EXPIRED
    }

    /** A link that somebody opened. */
    public record Link(long id, UserId user, Email email, State state, Instant issued) {}

    /** Makes a link for this user and returns its token: the only time it can be seen. */
    @Transactional
    public String issue(Purpose purpose, UserId user, Email email) {
        return issue(purpose, user, email, purpose.good);
    }

    /** As {@link #issue(Purpose, UserId, Email)}, good for as long as the operator wants. */
    @Transactional
    public String issue(Purpose purpose, UserId user, Email email, Duration good) {
        if (!purpose.lasting) {
            revoke(purpose, user);
        }
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into email_token (purpose, user_id, email, token_hash, created_at, expires_at)
                        values (:purpose, :user, :email, :hash, :now, :expires)
                        """)
                .param("purpose", purpose.name())
                .param("user", user.value())
                .param("email", email.value())
                .param("hash", Sha256.of(token))
                .param("now", now())
                .param("expires", now().plus(good))
                .update();
        return token;
    }

    /** Makes every open link of this purpose void. */
    public void revoke(Purpose purpose, UserId user) {
        jdbc.sql("""
                        update email_token set superseded_at = :now
                        where user_id = :user and purpose = :purpose and used_at is null and superseded_at is null
                        """)
                .param("now", now())
                .param("user", user.value())
                .param("purpose", purpose.name())
                .update();
    }

    /** Makes every open link of this user void that opens something; those that take something back stay. */
    public void closeDoors(UserId user) {
        for (var purpose : Purpose.values()) {
            if (!purpose.lasting) {
                revoke(purpose, user);
            }
        }
    }

    /** Makes void what was sent after this link, to other addresses, to take back changes: whom it stopped made those. */
    public void revokeAlarmsAfter(Link link) {
        jdbc.sql("""
                        update email_token set superseded_at = :now
                        where user_id = :user and id > :id and email <> :email and purpose in ('UNDO_EMAIL', 'NOT_ME') and used_at is null
                              and superseded_at is null
                        """)
                .param("now", now())
                .param("user", link.user().value())
                .param("id", link.id())
                .param("email", link.email().value())
                .update();
    }

    /** The link of this token, in whatever state. */
    public Optional<Link> find(Purpose purpose, String token) {
        return jdbc.sql("""
                        select id, user_id, email, created_at, used_at, superseded_at, expires_at from email_token
                        where token_hash = :hash and purpose = :purpose
                        """)
                .param("hash", Sha256.of(token))
                .param("purpose", purpose.name())
                .query((row, _) -> link(row))
                .optional();
    }

    /** The link of this id, which a session remembers so that the token need not stay in any address. */
    public Optional<Link> find(Purpose purpose, long id) {
        return jdbc.sql("""
                        select id, user_id, email, created_at, used_at, superseded_at, expires_at from email_token
                        where id = :id and purpose = :purpose
                        """)
                .param("id", id)
                .param("purpose", purpose.name())
                .query((row, _) -> link(row))
                .optional();
    }

    /** Uses a link up; false when somebody else was first or it is no longer good. */
    public boolean use(long id) {
        return jdbc.sql("""
                                update email_token set used_at = :now
                                where id = :id and used_at is null and superseded_at is null and expires_at > :now
                                """).param("now", now()).param("id", id).update() == 1;
    }

    /** Forgets links that ended long ago: until then an old letter is told what became of its link. */
    void removeOld() {
        jdbc.sql("""
                        delete from email_token where expires_at < :old
                        """).param("old", now().minus(KEPT)).update();
    }

    private Link link(ResultSet row) throws SQLException {
        State state;
        if (row.getObject("used_at") != null) {
            state = State.USED;
        } else if (row.getObject("superseded_at") != null) {
            state = State.REPLACED;
        } else {
            var expires = row.getObject("expires_at", OffsetDateTime.class);
            state = expires.isAfter(now()) ? State.GOOD : State.EXPIRED;
        }
        return new Link(
                row.getLong("id"),
                new UserId(row.getLong("user_id")),
                new Email(row.getString("email")),
                state,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
