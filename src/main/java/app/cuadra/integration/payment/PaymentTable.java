package app.cuadra.integration.payment;

import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.gateway.PaymentFact.State;
import app.cuadra.values.CompanyId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code payment}. */
@Component
class PaymentTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The link that something told is about: what was asked for by it. */
    record Asked(long link, String reference, String currency, BigDecimal amount) {}

    /**
     * The link of this reference of ours, or of a payment already known; locked, so that of two who tell the same at once
     * one comes after the other.
     */
    Optional<Asked> lock(CompanyId company, long connection, PaymentFact fact) {
        return jdbc.sql("""
                        select id, reference, currency, amount from payment_link l
                        where company_id = :company and connection_id = :connection
                          and (outside_reference = :reference
                               or (:reference = '' and exists (
                                   select from payment p
                                   where p.company_id = l.company_id and p.link_id = l.id and p.outside_id = :outside)))
                        for update
                        """)
                .param("company", company.value())
                .param("connection", connection)
                .param("reference", fact.reference())
                .param("outside", fact.outside())
                .query((row, _) -> new Asked(
                        row.getLong("id"),
                        row.getString("reference"),
                        row.getString("currency"),
                        row.getBigDecimal("amount")))
                .optional();
    }

    Optional<Payment> find(CompanyId company, long link, String outside) {
        return jdbc.sql("""
                        select id, link_id, outside_id, state, currency, amount, refunded, first_told_at
                        from payment where company_id = :company and link_id = :link and outside_id = :outside
                        """)
                .param("company", company.value())
                .param("link", link)
                .param("outside", outside)
                .query((row, _) -> payment(row))
                .optional();
    }

    Optional<Payment> get(CompanyId company, long id) {
        return jdbc.sql("""
                        select id, link_id, outside_id, state, currency, amount, refunded, first_told_at
                        from payment where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> payment(row))
                .optional();
    }

    List<Payment> of(CompanyId company, long link) {
        return jdbc.sql("""
                        select id, link_id, outside_id, state, currency, amount, refunded, first_told_at
                        from payment where company_id = :company and link_id = :link
                        order by id desc limit 50
                        """)
                .param("company", company.value())
                .param("link", link)
                .query((row, _) -> payment(row))
                .list();
    }

    long add(CompanyId company, long link, PaymentFact fact) {
        return jdbc.sql("""
                        insert into payment (
                            company_id, link_id, outside_id, state, currency, amount, refunded, first_told_at, approved_at)
                        values (:company, :link, :outside, :state, :currency, :amount, :refunded, :now,
                            case when :state = 'APPROVED' then cast(:now as timestamptz) end)
                        returning id
                        """)
                .param("company", company.value())
                .param("link", link)
                .param("outside", fact.outside())
                .param("state", fact.state().name())
                .param("currency", fact.currency())
                .param("amount", fact.amount())
                .param("refunded", fact.refunded())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void change(CompanyId company, long id, State state, BigDecimal refunded) {
        jdbc.sql("""
                        update payment
                        set state = :state, refunded = :refunded,
                            approved_at = case when :state = 'APPROVED' then coalesce(approved_at, :now) else approved_at end
                        where company_id = :company and id = :id
                        """)
                .param("state", state.name())
                .param("refunded", refunded)
                .param("now", now())
                .param("company", company.value())
                .param("id", id)
                .update();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getLong("link_id"),
                row.getString("outside_id"),
                State.valueOf(row.getString("state")),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("refunded"),
                row.getObject("first_told_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
