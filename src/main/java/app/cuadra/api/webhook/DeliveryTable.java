package app.cuadra.api.webhook;

import app.cuadra.api.webhook.Delivery.State;
import app.cuadra.values.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code webhook_delivery}: what was told, and what came of it. */
@Component
class DeliveryTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One try.
     *
     * @param answer the beginning of what was answered, without characters that a column can't hold
     * @param problem why there was no answer
     */
    record Tried(OptionalInt status, String answer, String problem, Duration took) {}

    long add(CompanyId company, long webhook, UUID uid, String event, String subject, String body) {
        return jdbc.sql("""
                        insert into webhook_delivery
                            (company_id, webhook_id, uid, event, subject, body, created_at, queued_at)
                        values (:company, :webhook, :uid, :event, :subject, :body, :now, :now)
                        returning id
                        """)
                .param("company", company.value())
                .param("webhook", webhook)
                .param("uid", uid)
                .param("event", event)
                .param("subject", subject)
                .param("body", body)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** The newest of a webhook. */
    @Transactional(readOnly = true)
    public List<Delivery> newest(CompanyId company, long webhook, int limit) {
        return jdbc.sql("""
                        select id, uid, event, subject, body, state, attempts, created_at, tried_at, took_ms, status,
                               answer, problem
                        from webhook_delivery
                        where company_id = :company and webhook_id = :webhook
                        order by id desc
                        limit :limit
                        """)
                .param("company", company.value())
                .param("webhook", webhook)
                .param("limit", limit)
                .query((row, _) -> delivery(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> find(CompanyId company, long webhook, long id) {
        return jdbc.sql("""
                        select id, uid, event, subject, body, state, attempts, created_at, tried_at, took_ms, status,
                               answer, problem
                        from webhook_delivery
                        where company_id = :company and webhook_id = :webhook and id = :id
                        """)
                .param("company", company.value())
                .param("webhook", webhook)
                .param("id", id)
                .query((row, _) -> delivery(row))
                .optional();
    }

    /** Since when it has been tried. */
    Instant queued(CompanyId company, long id) {
        return jdbc.sql("""
                        select queued_at from webhook_delivery where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void tried(CompanyId company, long id, Tried tried, State state) {
        jdbc.sql("""
                        update webhook_delivery
                        set state = :state, attempts = attempts + 1, tried_at = :now, took_ms = :took, status = :status,
                            answer = :answer, problem = :problem
                        where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .param("state", state.name())
                .param("now", now())
                .param("took", (int) tried.took().toMillis())
                .param("status", tried.status().isPresent() ? tried.status().getAsInt() : null)
                .param("answer", tried.answer())
                .param("problem", tried.problem())
                .update();
    }

    /** Puts one that has ended back, to be tried from the beginning; false when it still waits. */
    boolean again(CompanyId company, long id) {
        return jdbc.sql("""
                        update webhook_delivery set state = 'WAITING', attempts = 0, queued_at = :now
                        where company_id = :company and id = :id and state <> 'WAITING'
                        """)
                        .param("company", company.value())
                        .param("id", id)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Forgets what was told before this moment. Nothing waits for so long: it is given up after three days, or paused. */
    void forget(CompanyId company, OffsetDateTime before) {
        jdbc.sql("""
                        delete from webhook_delivery where company_id = :company and created_at < :before
                        """).param("company", company.value()).param("before", before).update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getObject("uid", UUID.class),
                row.getString("event"),
                row.getString("subject"),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("tried_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                number(row, "took_ms"),
                number(row, "status"),
                row.getString("answer"),
                row.getString("problem"));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
