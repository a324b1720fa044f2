package app.cuadra.integration.payment;

import app.cuadra.integration.PaymentReceived;
import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.gateway.PaymentFact.State;
import app.cuadra.integration.payment.PaymentTable.Asked;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what a gateway tells, once, and in whatever order it tells it. */
@Component
public class PaymentRecords {

    private final PaymentTable table;
    private final RefundTable refunds;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    PaymentRecords(
            PaymentTable table, RefundTable refunds, ApplicationEventPublisher events, AuditTrail audit, Clock clock) {
        this.table = table;
        this.refunds = refunds;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** The payments of a link, the newest first. */
    @Transactional(readOnly = true)
    public List<Payment> of(CompanyId company, long link) {
        return table.of(company, link);
    }

    /** A payment. */
    @Transactional(readOnly = true)
    public Payment get(CompanyId company, long id) {
        return table.get(company, id).orElseThrow(() -> new NotFound("payment " + id));
    }

    /**
     * Notes how a payment stands. What does not fit the link in amount or currency is noted nowhere: that money was not
     * asked for here.
     */
    @Transactional
    public Told tell(CompanyId company, Connection connection, PaymentFact fact) {
        var asked = table.lock(company, connection.id(), fact);
        if (asked.isEmpty()) {
            return Told.UNKNOWN_PAYMENT;
        }
        var link = asked.get();
        if (!fact.currency().equals(link.currency()) || fact.amount().compareTo(link.amount()) != 0) {
            return Told.MISMATCH;
        }
        var known = table.find(company, link.link(), fact.outside());
        if (known.isEmpty()) {
            var id = table.add(company, link.link(), fact);
            changed(company, connection, link, id, fact);
            return Told.ACCEPTED;
        }
        var before = known.get();
        var later = before.state().mayBecome(fact.state());
        var more = fact.refunded().compareTo(before.refunded()) > 0;
        if (!later && !more) {
            return Told.NOTHING_NEW;
        }
        table.change(
                company,
                before.id(),
                later ? fact.state() : before.state(),
                fact.refunded().max(before.refunded()).min(before.amount()));
        refunds.settle(company, before.id());
        if (later) {
            changed(company, connection, link, before.id(), fact);
        }
        return Told.ACCEPTED;
    }

    private void changed(CompanyId company, Connection connection, Asked link, long payment, PaymentFact fact) {
        if (fact.state() == State.PENDING || fact.state() == State.DECLINED) {
            return;
        }
        var approved = fact.state() == State.APPROVED;
        audit.record(
                company,
                new Entry(
                        approved ? "payment.received" : "payment.voided",
                        link.reference(),
                        Map.of(),
                        Map.of(
                                "amount",
                                fact.amount().stripTrailingZeros().toPlainString() + " " + fact.currency(),
                                "account",
                                Connections.named(connection.provider()))));
        if (approved) {
            events.publishEvent(new PaymentReceived(
                    company,
                    link.link(),
                    payment,
                    link.reference(),
                    connection.provider().word(),
                    fact.amount(),
                    fact.currency(),
                    connection.sandbox(),
                    clock.instant()));
        }
    }
}
