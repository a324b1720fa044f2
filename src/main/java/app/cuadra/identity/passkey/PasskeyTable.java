package app.cuadra.identity.passkey;

import app.cuadra.identity.user.Account;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** The tables {@code passkey} and {@code passkey_owner}, as people and pages see them. */
@Component
class PasskeyTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody's passkeys, the newest first. */
    List<Passkey> of(UserId user) {
        return jdbc.sql("""
                        select id, name, backup_eligible, created_at, used_at from passkey
                        where user_id = :user order by created_at desc, id desc
                        """)
                .param("user", user.value())
                .query(PasskeyTable::passkey)
                .list();
    }

    /** One of them. */
    Optional<Passkey> find(UserId user, long id) {
        return jdbc.sql("""
                        select id, name, backup_eligible, created_at, used_at from passkey
                        where user_id = :user and id = :id
                        """)
                .param("user", user.value())
                .param("id", id)
                .query(PasskeyTable::passkey)
                .optional();
    }

    /** The one with this credential, whoever's it is. */
    Optional<Passkey> find(Bytes credential) {
        return jdbc.sql("""
                        select id, name, backup_eligible, created_at, used_at from passkey
                        where credential_id = :credential
                        """)
                .param("credential", credential.getBytes())
                .query(PasskeyTable::passkey)
                .optional();
    }

    /** Calls it something else. */
    void rename(UserId user, long id, String name) {
        jdbc.sql("""
                        update passkey set name = :name where user_id = :user and id = :id
                        """)
                .param("name", name)
                .param("user", user.value())
                .param("id", id)
                .update();
    }

    /** Forgets it; false when it was gone. */
    boolean remove(UserId user, long id) {
        return jdbc.sql("""
                                delete from passkey where user_id = :user and id = :id
                                """).param("user", user.value()).param("id", id).update() == 1;
    }

    /** Forgets those made at or after this moment. */
    void removeSince(UserId user, Instant since) {
        jdbc.sql("""
                        delete from passkey where user_id = :user and created_at >= :since
                        """)
                .param("user", user.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Holds other changes to this person's passkeys until the transaction ends, so that no two leave them without any. */
    void lock(UserId user) {
        jdbc.sql("""
                        select user_id from passkey_owner where user_id = :user for update
                        """).param("user", user.value()).query(Long.class).optional();
    }

    /** Who this person is to authenticators; drawn when it is first asked. */
    Bytes handle(Account account) {
        jdbc.sql("""
                        insert into passkey_owner (user_id, handle) values (:user, :handle)
                        on conflict on constraint passkey_owner_pk do nothing
                        """)
                .param("user", account.id().value())
                .param("handle", Bytes.random().getBytes())
                .update();
        return jdbc.sql("""
                        select handle from passkey_owner where user_id = :user
                        """)
                .param("user", account.id().value())
                .query((row, _) -> new Bytes(row.getBytes("handle")))
                .single();
    }

    /** Whom a handle stands for. */
    Optional<UserId> owner(Bytes handle) {
        return jdbc.sql("""
                        select user_id from passkey_owner where handle = :handle
                        """)
                .param("handle", handle.getBytes())
                .query(Long.class)
                .optional()
                .map(UserId::new);
    }

    /** Notes a use with the count it came with; false when that count is not beyond the last one. */
    boolean use(Bytes credential, long count) {
        return jdbc.sql("""
                                update passkey set sign_count = :count, used_at = :now
                                where credential_id = :credential
                                  and (sign_count < :count or (sign_count = 0 and :count = 0))
                                """)
                        .param("count", count)
                        .param("now", OffsetDateTime.now(clock))
                        .param("credential", credential.getBytes())
                        .update()
                == 1;
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new Passkey(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("backup_eligible"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
