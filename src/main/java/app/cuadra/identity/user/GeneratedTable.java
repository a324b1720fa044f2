package app.cuadra.identity.user;

import app.cuadra.identity.Users.GeneratedLogin;
import app.cuadra.identity.Users.NewLogin;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code app_user}: generated logins, many in one statement. */
@Component
class GeneratedTable {

    /** Random characters of the ending; two more at each round, should some endings be taken. */
    private static final int ENDING = 4;

    private static final int ROUNDS_MAX = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    GeneratedTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the logins, in the same order. */
    List<GeneratedLogin> create(List<NewLogin> logins) {
        var made = new HashMap<Integer, GeneratedLogin>();
        for (var round = 0; made.size() < logins.size(); round++) {
            if (round == ROUNDS_MAX) {
                throw new IllegalStateException("No free usernames after " + ROUNDS_MAX + " rounds");
            }
            var wanted = new HashMap<String, Integer>();
            for (var i = 0; i < logins.size(); i++) {
                if (!made.containsKey(i)) {
                    wanted.putIfAbsent(Username.draw(logins.get(i).name(), ENDING + 2 * round), i);
                }
            }
            insert(wanted, logins)
                    .forEach((username, id) ->
                            made.put(Objects.requireNonNull(wanted.get(username)), new GeneratedLogin(id, username)));
        }
        return IntStream.range(0, logins.size())
                .mapToObj(i -> Objects.requireNonNull(made.get(i)))
                .toList();
    }

    private Map<String, UserId> insert(Map<String, Integer> wanted, List<NewLogin> logins) {
        var usernames = new ArrayList<>(wanted.keySet());
        var made = new HashMap<String, UserId>();
        jdbc.sql("""
                        insert into app_user (username, name, language, zone, created_at)
                        select username, name, language, zone, :now
                        from unnest(:usernames::text[], :names::text[], :languages::text[], :zones::text[])
                             as wanted (username, name, language, zone)
                        on conflict on constraint app_user_username do nothing
                        returning id, username
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("usernames", usernames.toArray(String[]::new))
                .param("names", column(usernames, wanted, logins, NewLogin::name))
                .param("languages", column(usernames, wanted, logins, NewLogin::language))
                .param("zones", column(usernames, wanted, logins, NewLogin::zone))
                .query((row, _) -> made.put(row.getString("username"), new UserId(row.getLong("id"))))
                .list();
        return made;
    }

    private static String[] column(
            List<String> usernames,
            Map<String, Integer> wanted,
            List<NewLogin> logins,
            Function<NewLogin, String> part) {
        return usernames.stream()
                .map(username -> part.apply(logins.get(Objects.requireNonNull(wanted.get(username)))))
                .toArray(String[]::new);
    }

    /** Gives each its password, already hashed, in the same order. */
    void keep(List<UserId> ids, List<String> hashes) {
        Set<UserId> distinct = new LinkedHashSet<>(ids);
        var changed = jdbc.sql("""
                        update app_user u
                        set password = fresh.hash, password_generated = true, must_change_password = false
                        from unnest(:ids::bigint[], :hashes::text[]) as fresh (id, hash)
                        where u.id = fresh.id and u.username is not null
                        """)
                .param("ids", values(ids))
                .param("hashes", hashes.toArray(String[]::new))
                .update();
        if (changed != distinct.size() || distinct.size() != ids.size()) {
            throw new IllegalArgumentException("Only generated logins get generated passwords, each once");
        }
    }

    /** Ends the sessions that an earlier password opened. */
    void endSessions(Collection<UserId> ids) {
        jdbc.sql("""
                        delete from spring_session where principal_name = any(:users)
                        """)
                .param(
                        "users",
                        ids.stream().map(id -> String.valueOf(id.value())).toArray(String[]::new))
                .update();
    }

    /** Removes the passkeys that whoever had an earlier password has added. */
    void removePasskeys(Collection<UserId> ids) {
        jdbc.sql("""
                        delete from passkey where user_id = any(:ids)
                        """).param("ids", values(ids)).update();
    }

    /** Removes those that nobody has used. */
    void remove(Collection<UserId> ids) {
        jdbc.sql("""
                        delete from app_user where id = any(:ids) and username is not null and signed_in_at is null
                        """).param("ids", values(ids)).update();
    }

    private static Long[] values(Collection<UserId> ids) {
        return ids.stream().map(UserId::value).toArray(Long[]::new);
    }
}
