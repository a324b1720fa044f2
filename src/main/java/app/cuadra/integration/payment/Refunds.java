package app.cuadra.integration.payment;

import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.gateway.PaymentFact.State;
import app.cuadra.integration.link.PaymentLink;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.Jobs;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sending money back: asked for by a person, done by a job. */
@Component
public class Refunds {

    private final RefundTable table;
    private final PaymentTable payments;
    private final Gateways gateways;
    private final Jobs jobs;
    private final AuditTrail audit;

    Refunds(RefundTable table, PaymentTable payments, Gateways gateways, Jobs jobs, AuditTrail audit) {
        this.table = table;
        this.payments = payments;
        this.gateways = gateways;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** The refunds of a link's payments. */
    @Transactional(readOnly = true)
    public List<Refund> of(CompanyId company, long link) {
        return table.of(company, link);
    }

    /** What can still go back of a payment, when these are all the refunds there are. */
    static BigDecimal left(Payment payment, List<Refund> all) {
        if (payment.state() != State.APPROVED) {
            return BigDecimal.ZERO;
        }
        var asked = all.stream()
                .filter(one -> one.payment() == payment.id() && one.state() != Refund.State.FAILED)
                .map(Refund::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return payment.amount().subtract(asked.max(payment.refunded()));
    }

    /**
     * Asks for money to go back.
     *
     * @throws Refused when it is more than there is, or a part where only the whole can go back
     */
    @Transactional
    public void ask(
            CompanyId company, UserId by, Connection connection, PaymentLink link, long payment, BigDecimal amount) {
        var paid = payments.get(company, payment)
                .filter(one -> one.link() == link.id())
                .orElseThrow(() -> new NotFound("payment " + payment));
        if (connection.disconnectedAt().isPresent()) {
            throw Refused.because("gateway.notConnected");
        }
        var left = table.refundable(company, payment);
        if (left.signum() <= 0) {
            throw Refused.because("refund.nothingLeft");
        }
        if (amount.signum() <= 0 || amount.compareTo(left) > 0) {
            throw Refused.because(
                            "refund.tooMuch",
                            Map.of("left", left.stripTrailingZeros().toPlainString()))
                    .at("amount");
        }
        if (amount.compareTo(paid.amount()) != 0
                && !gateways.of(connection.provider()).refundsParts()) {
            throw Refused.because("refund.onlyWhole", Map.of("name", Connections.named(connection.provider())))
                    .at("amount");
        }
        var id = table.add(company, payment, amount, UUID.randomUUID().toString(), by);
        start(company, by, id);
        audit.record(
                company,
                new Entry(
                        "payment.refundAsked",
                        link.reference(),
                        Map.of(),
                        Map.of("amount", amount.stripTrailingZeros().toPlainString() + " " + paid.currency())));
    }

    /** Asks once more about a refund of which nobody could tell. */
    @Transactional
    public void again(CompanyId company, UserId by, long link, long refund) {
        if (table.of(company, link).stream().noneMatch(one -> one.id() == refund)) {
            throw new NotFound("refund " + refund);
        }
        if (table.again(company, refund)) {
            start(company, by, refund);
        }
    }

    private void start(CompanyId company, UserId by, long refund) {
        jobs.start(RefundJob.KIND, JobScope.of(company, by), new RefundJob.Argument(refund), 1);
    }

    @Transactional(readOnly = true)
    Refund get(CompanyId company, long id) {
        return table.get(company, id).orElseThrow(() -> new NotFound("refund " + id));
    }

    /** Notes how it ended. */
    @Transactional
    void end(CompanyId company, Refund refund, Refund.State state, String problem, String said, String outside) {
        table.end(company, refund.id(), state, problem, said, outside);
        if (state == Refund.State.DONE) {
            table.count(company, refund.payment());
        }
    }
}
