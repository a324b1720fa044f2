package app.cuadra.api.token;

import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code api_token}; what has ended is only seen there. */
@Component
class TokenTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(Secret secret, UserId user, String name, Collection<Scope> scopes, Set<Demand> met) {
        return jdbc.sql("""
                        insert into api_token (company_id, user_id, name, scopes, met, hash, ending, created_at, minute)
                        values (:company, :user, :name, :scopes, :met, :hash, :ending, :now, :now)
                        returning id
                        """)
                .param("company", secret.company().value())
                .param("user", user.value())
                .param("name", name)
                .param("scopes", scopes.stream().map(Scope::code).toArray(String[]::new))
                .param("met", met.stream().map(Demand::name).toArray(String[]::new))
                .param("hash", secret.hash())
                .param("ending", secret.ending())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** Those in force of one person, or of everybody when the person is null; the newest first. */
    List<Token> all(CompanyId company, Optional<UserId> user) {
        return jdbc.sql("""
                        select id, user_id, name, scopes, met, ending, coalesce(renewed_at, created_at) as made, used_at,
                               used_from
                        from api_token
                        where company_id = :company and ended_at is null
                          and (cast(:user as bigint) is null or user_id = :user)
                        order by id desc
                        """)
                .param("company", company.value())
                .param("user", user.map(UserId::value).orElse(null))
                .query((row, _) -> token(row))
                .list();
    }

    Optional<Token> find(CompanyId company, long id) {
        return jdbc.sql("""
                        select id, user_id, name, scopes, met, ending, coalesce(renewed_at, created_at) as made, used_at,
                               used_from
                        from api_token
                        where company_id = :company and id = :id and ended_at is null
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> token(row))
                .optional();
    }

    Optional<Token> find(Secret secret) {
        return jdbc.sql("""
                        select id, user_id, name, scopes, met, ending, coalesce(renewed_at, created_at) as made, used_at,
                               used_from
                        from api_token
                        where company_id = :company and hash = :hash and ended_at is null
                        """)
                .param("company", secret.company().value())
                .param("hash", secret.hash())
                .query((row, _) -> token(row))
                .optional();
    }

    /** The secret of before opens nothing from now on. */
    boolean renew(long id, Secret secret, Set<Demand> met) {
        return jdbc.sql("""
                        update api_token set hash = :hash, ending = :ending, met = :met, renewed_at = :now
                        where company_id = :company and id = :id and ended_at is null
                        """)
                        .param("company", secret.company().value())
                        .param("id", id)
                        .param("hash", secret.hash())
                        .param("ending", secret.ending())
                        .param("met", met.stream().map(Demand::name).toArray(String[]::new))
                        .param("now", now())
                        .update()
                == 1;
    }

    boolean end(CompanyId company, long id, UserId by) {
        return jdbc.sql("""
                        update api_token set ended_at = :now, ended_by = :by
                        where company_id = :company and id = :id and ended_at is null
                        """)
                        .param("company", company.value())
                        .param("id", id)
                        .param("by", by.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Ends all that somebody has in a company. */
    void endAll(CompanyId company, UserId user) {
        jdbc.sql("""
                        update api_token set ended_at = :now where company_id = :company and user_id = :user and ended_at is null
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .param("now", now())
                .update();
    }

    /** Ends all that somebody has anywhere; with nobody's company open. */
    void endAll(UserId user) {
        jdbc.sql("""
                        update api_token set ended_at = :now where user_id = :user and ended_at is null
                        """).param("user", user.value()).param("now", now()).update();
    }

    /** Notes that it is used, and counts; the answer is how often it was in this minute. */
    int use(CompanyId company, long id, String address) {
        return jdbc.sql("""
                        update api_token
                        set used_at = :now, used_from = :address, minute = :minute,
                            asked = case when minute = :minute then asked + 1 else 1 end
                        where company_id = :company and id = :id
                        returning asked
                        """)
                .param("company", company.value())
                .param("id", id)
                .param("address", address)
                .param("now", now())
                .param("minute", clock.instant().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("id"),
                new UserId(row.getLong("user_id")),
                row.getString("name"),
                texts(row.getArray("scopes")).stream()
                        .flatMap(code -> Scope.of(code).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                texts(row.getArray("met")).stream().map(Demand::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getString("ending"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("used_from"));
    }

    private static List<String> texts(Array column) throws SQLException {
        return Arrays.asList((String[]) column.getArray());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
