package app.cuadra.integration.link;

import app.cuadra.integration.gateway.Opening;
import app.cuadra.integration.link.PaymentLink.State;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code payment_link}. */
@Component
class PaymentLinkTable {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PaymentLinkTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A link to be made. */
    record New(
            long connection,
            String secret,
            String outsideReference,
            String reference,
            String description,
            String currency,
            BigDecimal amount) {}

    long add(CompanyId company, New made, UserId by) {
        return jdbc.sql("""
                        insert into payment_link (
                            company_id, connection_id, secret, outside_reference, reference, description, currency, amount,
                            state, created_at, created_by)
                        values (:company, :connection, :secret, :outsideReference, :reference, :description, :currency,
                            :amount, 'OPENING', :now, :by)
                        returning id
                        """)
                .param("company", company.value())
                .param("connection", made.connection())
                .param("secret", made.secret())
                .param("outsideReference", made.outsideReference())
                .param("reference", made.reference())
                .param("description", made.description())
                .param("currency", made.currency())
                .param("amount", made.amount())
                .param("now", now())
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    Optional<PaymentLink> get(CompanyId company, long id) {
        return jdbc.sql("""
                        select l.id, l.connection_id, l.secret, l.outside_reference, l.reference, l.description,
                               l.currency, l.amount, l.state, l.problem, l.problem_said, l.outside_id, l.address, l.fields,
                               l.created_at, l.created_by, p.paid, p.refunded
                        from payment_link l
                        cross join lateral (
                            select coalesce(sum(amount), 0) as paid, coalesce(sum(refunded), 0) as refunded
                            from payment
                            where company_id = l.company_id and link_id = l.id and state in ('APPROVED', 'VOIDED')) p
                        where l.company_id = :company and l.id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> link(row))
                .optional();
    }

    Optional<PaymentLink> ofSecret(CompanyId company, String secret) {
        return jdbc.sql("""
                        select id from payment_link where company_id = :company and secret = :secret
                        """)
                .param("company", company.value())
                .param("secret", secret)
                .query(Long.class)
                .optional()
                .flatMap(id -> get(company, id));
    }

    /** Those made through some connections, the newest first; {@code before}: only older ones than this number. */
    List<PaymentLink> list(CompanyId company, List<Long> connections, long before, int limit) {
        return jdbc.sql("""
                        select l.id, l.connection_id, l.secret, l.outside_reference, l.reference, l.description,
                               l.currency, l.amount, l.state, l.problem, l.problem_said, l.outside_id, l.address, l.fields,
                               l.created_at, l.created_by, p.paid, p.refunded
                        from payment_link l
                        cross join lateral (
                            select coalesce(sum(amount), 0) as paid, coalesce(sum(refunded), 0) as refunded
                            from payment
                            where company_id = l.company_id and link_id = l.id and state in ('APPROVED', 'VOIDED')) p
                        where l.company_id = :company and l.connection_id = any (:connections) and l.id < :before
                        order by l.id desc limit :limit
                        """)
                .param("company", company.value())
                .param("connections", connections.toArray(Long[]::new))
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> link(row))
                .list();
    }

    /** Notes where a payer goes; false when it is no longer waiting for that. */
    boolean opened(CompanyId company, long id, Opening opening) {
        return jdbc.sql("""
                                update payment_link
                                set state = 'OPEN', outside_id = :outside, address = :address,
                                    fields = cast(:fields as jsonb), problem = '', problem_said = ''
                                where company_id = :company and id = :id and state = 'OPENING'
                                """)
                        .param("outside", opening.outside())
                        .param("address", opening.address().toString())
                        .param("fields", json.writeValueAsString(opening.fields()))
                        .param("company", company.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void failed(CompanyId company, long id, String problem, String said) {
        jdbc.sql("""
                        update payment_link set state = 'FAILED', problem = :problem, problem_said = :said
                        where company_id = :company and id = :id and state = 'OPENING'
                        """)
                .param("problem", problem)
                .param("said", said)
                .param("company", company.value())
                .param("id", id)
                .update();
    }

    /** Puts a link that failed back to the beginning; false when it did not. */
    boolean again(CompanyId company, long id) {
        return jdbc.sql("""
                                update payment_link set state = 'OPENING', problem = '', problem_said = ''
                                where company_id = :company and id = :id and state = 'FAILED'
                                """).param("company", company.value()).param("id", id).update() == 1;
    }

    /** Closes a link; false when it was closed already. */
    boolean close(CompanyId company, long id, UserId by) {
        return jdbc.sql("""
                                update payment_link set state = 'CLOSED', closed_at = :now, closed_by = :by
                                where company_id = :company and id = :id and state <> 'CLOSED'
                                """)
                        .param("now", now())
                        .param("by", by.value())
                        .param("company", company.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void closeAll(CompanyId company, long connection, UserId by) {
        jdbc.sql("""
                        update payment_link set state = 'CLOSED', closed_at = :now, closed_by = :by
                        where company_id = :company and connection_id = :connection and state <> 'CLOSED'
                        """)
                .param("now", now())
                .param("by", by.value())
                .param("company", company.value())
                .param("connection", connection)
                .update();
    }

    /** Notes that the gateway is being asked; false when that was only a moment ago. */
    boolean asks(CompanyId company, long id, Duration pause) {
        return jdbc.sql("""
                                update payment_link set asked_at = :now
                                where company_id = :company and id = :id and (asked_at is null or asked_at < :limit)
                                """)
                        .param("now", now())
                        .param("limit", now().minus(pause))
                        .param("company", company.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private PaymentLink link(ResultSet row) throws SQLException {
        return new PaymentLink(
                row.getLong("id"),
                row.getLong("connection_id"),
                row.getString("secret"),
                row.getString("outside_reference"),
                row.getString("reference"),
                row.getString("description"),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getString("problem_said"),
                row.getString("outside_id"),
                row.getString("address"),
                json.readValue(row.getString("fields"), TEXTS),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("created_by"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("refunded"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
