package app.cuadra.identity.user;

import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code app_user}: one person at a time. */
@Component
public class UserTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    UserTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person who is about to exist; {@code password} is already hashed, or null when they enter by another way. */
    public record NewPerson(
            Email email,
            String name,
            @Nullable String password,
            boolean mustChangePassword,
            String language,
            @Nullable String country,
            String zone) {}

    /** The user of this id. */
    public Optional<Account> find(UserId id) {
        return jdbc.sql("""
                        select id, email, username, name, password_generated, must_change_password, email_verified_at,
                               language, country, zone, state, photo
                        from app_user where id = :id
                        """).param("id", id.value()).query(UserTable::account).optional();
    }

    /** The user of this address or generated username, as typed by somebody who signs in. */
    public Optional<Account> findLogin(String login) {
        return jdbc.sql("""
                        select id, email, username, name, password_generated, must_change_password, email_verified_at,
                               language, country, zone, state, photo
                        from app_user where email = :login or username = :login
                        """).param("login", login).query(UserTable::account).optional();
    }

    /** Several users at once. */
    List<Account> all(Collection<UserId> ids) {
        return jdbc.sql("""
                        select id, email, username, name, password_generated, must_change_password, email_verified_at,
                               language, country, zone, state, photo
                        from app_user where id = any(:ids)
                        """)
                .param("ids", ids.stream().map(UserId::value).toArray(Long[]::new))
                .query(UserTable::account)
                .list();
    }

    /** The names of several users at once. */
    Map<UserId, String> names(Collection<UserId> ids) {
        var names = new HashMap<UserId, String>();
        jdbc.sql("""
                        select id, name from app_user where id = any(:ids)
                        """)
                .param("ids", ids.stream().map(UserId::value).toArray(Long[]::new))
                .query((row, _) -> names.put(new UserId(row.getLong("id")), row.getString("name")))
                .list();
        return names;
    }

    /** What several users sign in with. */
    Map<UserId, String> logins(Collection<UserId> ids) {
        var logins = new HashMap<UserId, String>();
        jdbc.sql("""
                        select id, coalesce(email, username) as login from app_user where id = any(:ids)
                        """)
                .param("ids", ids.stream().map(UserId::value).toArray(Long[]::new))
                .query((row, _) -> logins.put(new UserId(row.getLong("id")), row.getString("login")))
                .list();
        return logins;
    }

    /** How this user's password is kept; empty when they have none. */
    public Optional<String> password(UserId id) {
        return jdbc.sql("""
                        select password from app_user where id = :id and password is not null
                        """).param("id", id.value()).query(String.class).optional();
    }

    /** Whether there is any user. */
    boolean any() {
        return jdbc.sql("""
                        select exists (select from app_user)
                        """).query(Boolean.class).single();
    }

    /** Adds a person, unless the address has a user already. */
    public Optional<UserId> add(NewPerson person) {
        return jdbc.sql("""
                        insert into app_user (email, name, password, must_change_password, language, country, zone,
                                              created_at)
                        values (:email, :name, :password, :mustChange, :language, :country, :zone, :now)
                        on conflict on constraint app_user_email do nothing
                        returning id
                        """)
                .param("email", person.email().value())
                .param("name", person.name())
                .param("password", person.password())
                .param("mustChange", person.mustChangePassword())
                .param("language", person.language())
                .param("country", person.country())
                .param("zone", person.zone())
                .param("now", now())
                .query(Long.class)
                .optional()
                .map(UserId::new);
    }

    /** Keeps a password, already hashed, that its user chose. */
    public void changePassword(UserId id, String hash) {
        jdbc.sql("""
                        update app_user
                        set password = :hash, password_generated = false, must_change_password = false,
                            password_changed_at = :now
                        where id = :id
                        """)
                .param("hash", hash)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    /**
     * What is known of a user's password without seeing it.
     *
     * @param changed when they last changed it; empty when they never did
     */
    public record PasswordKept(boolean any, Optional<Instant> changed) {}

    /** Whether this user has a password, and since when. */
    public PasswordKept passwordKept(UserId id) {
        return jdbc.sql("""
                        select password is not null as kept, password_changed_at from app_user where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> new PasswordKept(
                        row.getBoolean("kept"),
                        Optional.ofNullable(row.getObject("password_changed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /** Keeps the same password in today's way, if it has not been changed meanwhile. */
    public void rehash(UserId id, String before, String hash) {
        jdbc.sql("""
                        update app_user set password = :hash where id = :id and password = :before
                        """)
                .param("hash", hash)
                .param("id", id.value())
                .param("before", before)
                .update();
    }

    /** Notes that they entered: a generated login that was used is never removed (ACC-26). */
    public void signedIn(UserId id) {
        jdbc.sql("""
                        update app_user set signed_in_at = :now where id = :id
                        """).param("now", now()).param("id", id.value()).update();
    }

    /** Notes that this address is theirs, if it still is the one on record. */
    public boolean verify(UserId id, Email email) {
        return jdbc.sql("""
                                update app_user set email_verified_at = coalesce(email_verified_at, :now)
                                where id = :id and email = :email
                                """)
                        .param("now", now())
                        .param("id", id.value())
                        .param("email", email.value())
                        .update()
                == 1;
    }

    /** Gives this user another address, which they have just shown to be theirs; false when it has a user already. */
    public boolean changeEmail(UserId id, Email email) {
        return jdbc.sql("""
                                update app_user set email = :email, email_verified_at = :now
                                where id = :id and username is null
                                  and not exists (select from app_user o where o.email = :email and o.id <> :id)
                                """)
                        .param("now", now())
                        .param("id", id.value())
                        .param("email", email.value())
                        .update()
                == 1;
    }

    /** Takes the password of a person away: they enter in other ways, or get another by a link in their mail. */
    public void dropPassword(UserId id) {
        jdbc.sql("""
                        update app_user set password = null, must_change_password = false, password_changed_at = :now
                        where id = :id and password is not null and username is null
                        """).param("now", now()).param("id", id.value()).update();
    }

    /** The language their pages and mails come in. */
    public void speak(UserId id, String language) {
        jdbc.sql("""
                        update app_user set language = :language where id = :id
                        """).param("language", language).param("id", id.value()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static Account account(ResultSet row, int number) throws SQLException {
        var email = row.getString("email");
        return new Account(
                new UserId(row.getLong("id")),
                email == null ? null : new Email(email),
                row.getString("username"),
                row.getString("name"),
                row.getBoolean("password_generated"),
                row.getBoolean("must_change_password"),
                row.getObject("email_verified_at") != null,
                Locale.of(row.getString("language")),
                row.getString("country"),
                ZoneId.of(row.getString("zone")),
                row.getString("state").equals("ACTIVE"),
                row.getString("photo"));
    }
}
