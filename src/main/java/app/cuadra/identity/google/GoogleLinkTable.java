package app.cuadra.identity.google;

import app.cuadra.identity.notme.AddedWay;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code google_link}: which account of the provider opens which user's door. */
@Component
class GoogleLinkTable implements AddedWay {

    private final JdbcClient jdbc;
    private final Clock clock;

    GoogleLinkTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The user whose door this account opens. */
    Optional<UserId> user(GoogleIdentity identity) {
        return jdbc.sql("""
                        select user_id from google_link where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query(Long.class)
                .optional()
                .map(UserId::new);
    }

    /** How the account is called that opens this user's door. */
    Optional<String> account(UserId user) {
        return jdbc.sql("""
                        select account from google_link where user_id = :user
                        """).param("user", user.value()).query(String.class).optional();
    }

    /** Links, unless the account or the user is linked already. */
    boolean add(UserId user, GoogleIdentity identity) {
        return jdbc.sql("""
                                insert into google_link (user_id, issuer, subject, account, linked_at)
                                values (:user, :issuer, :subject, :account, :now)
                                on conflict do nothing
                                """)
                        .param("user", user.value())
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("account", identity.account())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Notes that it was used, and how the account is called today. */
    void used(GoogleIdentity identity) {
        jdbc.sql("""
                        update google_link set account = :account, used_at = :now
                        where issuer = :issuer and subject = :subject
                        """)
                .param("account", identity.account())
                .param("now", OffsetDateTime.now(clock))
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .update();
    }

    @Override
    public void removeSince(UserId user, Instant since) {
        jdbc.sql("""
                        delete from google_link where user_id = :user and linked_at >= :since
                        """)
                .param("user", user.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Unlinks; false when nothing was linked. */
    boolean remove(UserId user) {
        return jdbc.sql("""
                                delete from google_link where user_id = :user
                                """).param("user", user.value()).update() == 1;
    }
}
