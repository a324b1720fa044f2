package app.cuadra.integration.payment;

import app.cuadra.integration.payment.Refund.State;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code payment_refund}. */
@Component
class RefundTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can still go back of a payment; locks it, so that two do not send the same money back. */
    BigDecimal refundable(CompanyId company, long payment) {
        jdbc.sql("""
                        select id from payment where company_id = :company and id = :payment for update
                        """)
                .param("company", company.value())
                .param("payment", payment)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        select case when p.state = 'APPROVED'
                            then p.amount - greatest(p.refunded, coalesce(sum(r.amount), 0)) else 0 end
                        from payment p
                        left join payment_refund r
                            on r.company_id = p.company_id and r.payment_id = p.id and r.state <> 'FAILED'
                        where p.company_id = :company and p.id = :payment
                        group by p.state, p.amount, p.refunded
                        """)
                .param("company", company.value())
                .param("payment", payment)
                .query(BigDecimal.class)
                .single();
    }

    long add(CompanyId company, long payment, BigDecimal amount, String key, UserId by) {
        return jdbc.sql("""
                        insert into payment_refund (company_id, payment_id, key, amount, state, requested_at, requested_by)
                        values (:company, :payment, :key, :amount, 'REQUESTED', :now, :by)
                        returning id
                        """)
                .param("company", company.value())
                .param("payment", payment)
                .param("key", key)
                .param("amount", amount)
                .param("now", now())
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    Optional<Refund> get(CompanyId company, long id) {
        return jdbc.sql("""
                        select id, payment_id, key, amount, state, problem, problem_said, requested_at, requested_by
                        from payment_refund where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> refund(row))
                .optional();
    }

    /** The refunds of all payments of a link, the newest first. */
    List<Refund> of(CompanyId company, long link) {
        return jdbc.sql("""
                        select r.id, r.payment_id, r.key, r.amount, r.state, r.problem, r.problem_said, r.requested_at,
                               r.requested_by
                        from payment_refund r
                        join payment p on p.company_id = r.company_id and p.id = r.payment_id
                        where r.company_id = :company and p.link_id = :link
                        order by r.id desc limit 50
                        """)
                .param("company", company.value())
                .param("link", link)
                .query((row, _) -> refund(row))
                .list();
    }

    /** Notes how it ended; {@code UNKNOWN} may still become another. */
    void end(CompanyId company, long id, State state, String problem, String said, String outside) {
        jdbc.sql("""
                        update payment_refund
                        set state = :state, problem = :problem, problem_said = :said, outside_id = :outside, ended_at = :now
                        where company_id = :company and id = :id and state in ('REQUESTED', 'UNKNOWN')
                        """)
                .param("state", state.name())
                .param("problem", problem)
                .param("said", said)
                .param("outside", outside)
                .param("now", now())
                .param("company", company.value())
                .param("id", id)
                .update();
    }

    /** What went back by us went back, also before the gateway says so by itself. */
    void count(CompanyId company, long payment) {
        jdbc.sql("""
                        update payment p set refunded = greatest(p.refunded, least(p.amount, (
                            select coalesce(sum(r.amount), 0) from payment_refund r
                            where r.company_id = p.company_id and r.payment_id = p.id and r.state = 'DONE')))
                        where p.company_id = :company and p.id = :payment
                        """)
                .param("company", company.value())
                .param("payment", payment)
                .update();
    }

    /** Takes one of which nobody could tell back to asking; false when it is none. */
    boolean again(CompanyId company, long id) {
        return jdbc.sql("""
                                update payment_refund set state = 'REQUESTED', ended_at = null
                                where company_id = :company and id = :id and state = 'UNKNOWN'
                                """).param("company", company.value()).param("id", id).update() == 1;
    }

    /** Those that wait are done once the gateway says that at least so much went back. */
    void settle(CompanyId company, long payment) {
        jdbc.sql("""
                        update payment_refund r set state = 'DONE', ended_at = :now
                        from payment p
                        where p.company_id = :company and p.id = :payment and r.company_id = p.company_id
                          and r.payment_id = p.id and r.state in ('REQUESTED', 'UNKNOWN')
                          and p.refunded >= (
                              select sum(o.amount) from payment_refund o
                              where o.company_id = p.company_id and o.payment_id = p.id and o.state <> 'FAILED')
                        """)
                .param("now", now())
                .param("company", company.value())
                .param("payment", payment)
                .update();
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                row.getLong("id"),
                row.getLong("payment_id"),
                row.getString("key"),
                row.getBigDecimal("amount"),
                State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getString("problem_said"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getLong("requested_by"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
