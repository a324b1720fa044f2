package app.cuadra.api.webhook;

import app.cuadra.api.webhook.Webhook.State;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code webhook}. */
@Component
class WebhookTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sealed secrets of a webhook; the one of before while it still signs. */
    record Secrets(byte[] now, Optional<byte[]> before) {}

    long add(CompanyId company, UserId user, URI url, List<String> events, byte[] sealed) {
        return jdbc.sql("""
                        insert into webhook (company_id, user_id, url, events, secret, created_at)
                        values (:company, :user, :url, :events, :secret, :now)
                        returning id
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .param("url", url.toString())
                .param("events", events.toArray(String[]::new))
                .param("secret", sealed)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    List<Webhook> all(CompanyId company) {
        return jdbc.sql("""
                        select id, user_id, url, events, state, created_at, old_until
                        from webhook where company_id = :company order by id
                        """)
                .param("company", company.value())
                .query((row, _) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(CompanyId company, long id) {
        return jdbc.sql("""
                        select id, user_id, url, events, state, created_at, old_until
                        from webhook where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> webhook(row))
                .optional();
    }

    /** Those that are told of an event. */
    List<Long> listening(CompanyId company, String event) {
        return jdbc.sql("""
                        select id from webhook
                        where company_id = :company and state = 'ACTIVE' and :event = any (events)
                        """)
                .param("company", company.value())
                .param("event", event)
                .query(Long.class)
                .list();
    }

    Secrets secrets(CompanyId company, long id) {
        return jdbc.sql("""
                        select secret, case when old_until > :now then old_secret end as old_secret
                        from webhook where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .param("now", now())
                .query((row, _) -> new Secrets(row.getBytes("secret"), Optional.ofNullable(row.getBytes("old_secret"))))
                .single();
    }

    void rotate(CompanyId company, long id, byte[] sealed, Instant oldUntil) {
        jdbc.sql("""
                        update webhook set old_secret = secret, old_until = :until, secret = :secret
                        where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .param("secret", sealed)
                .param("until", oldUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** True when it stood otherwise before. */
    boolean state(CompanyId company, long id, State state) {
        return jdbc.sql("""
                        update webhook set state = :state, failing_since = null
                        where company_id = :company and id = :id and state <> :state
                        """)
                        .param("company", company.value())
                        .param("id", id)
                        .param("state", state.name())
                        .update()
                == 1;
    }

    /** Pauses all that somebody subscribed. */
    List<Long> ownerLeft(CompanyId company, UserId user) {
        return jdbc.sql("""
                        update webhook set state = 'OWNER_LEFT'
                        where company_id = :company and user_id = :user and state = 'ACTIVE'
                        returning id
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .query(Long.class)
                .list();
    }

    /** A webhook of some company. */
    record Of(CompanyId company, long id) {}

    /** Pauses all that somebody subscribed anywhere; with nobody's company open. */
    List<Of> accountClosed(UserId user) {
        return jdbc.sql("""
                        update webhook set state = 'OWNER_LEFT'
                        where user_id = :user and state = 'ACTIVE'
                        returning company_id, id
                        """)
                .param("user", user.value())
                .query((row, _) -> new Of(new CompanyId(row.getLong("company_id")), row.getLong("id")))
                .list();
    }

    void arrived(CompanyId company, long id) {
        jdbc.sql("""
                        update webhook set failing_since = null
                        where company_id = :company and id = :id and failing_since is not null
                        """).param("company", company.value()).param("id", id).update();
    }

    /** Notes that something did not arrive; since when nothing has. */
    Instant notArrived(CompanyId company, long id) {
        return jdbc.sql("""
                        update webhook set failing_since = coalesce(failing_since, :now)
                        where company_id = :company and id = :id
                        returning failing_since
                        """)
                .param("company", company.value())
                .param("id", id)
                .param("now", now())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void remove(CompanyId company, long id) {
        jdbc.sql("""
                        delete from webhook where company_id = :company and id = :id
                        """).param("company", company.value()).param("id", id).update();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getLong("user_id"),
                URI.create(row.getString("url")),
                List.of((String[]) row.getArray("events").getArray()),
                State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("old_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
