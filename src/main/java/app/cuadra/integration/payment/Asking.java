package app.cuadra.integration.payment;

import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.gateway.Outcome.Done;
import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outcome.Unknown;
import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.link.NoAnswer;
import app.cuadra.integration.link.PaymentLink;
import app.cuadra.integration.link.PaymentLinks;
import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.Jobs;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a gateway what was paid by a link, for when its notification did not reach us. */
@Component
public class Asking implements JobKind {

    static final String KIND = "gateway.asking";

    private final PaymentLinks links;
    private final PaymentRecords payments;
    private final Connections connections;
    private final Gateways gateways;
    private final Jobs jobs;

    Asking(PaymentLinks links, PaymentRecords payments, Connections connections, Gateways gateways, Jobs jobs) {
        this.links = links;
        this.payments = payments;
        this.connections = connections;
        this.gateways = gateways;
        this.jobs = jobs;
    }

    /** Which link. */
    record Argument(long link) {}

    /** Has the gateway asked, unless that was done a moment ago. */
    @Transactional
    public void start(CompanyId company, UserId by, PaymentLink link) {
        if (link.state() == PaymentLink.State.OPEN && links.asks(company, link.id())) {
            jobs.start(KIND, JobScope.of(company, by), new Argument(link.id()), 1);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var company = Objects.requireNonNull(run.scope().company());
        var link = links.get(company, run.argument(Argument.class).link());
        var connection = connections.get(company, link.connection());
        var credentials = connections.credentials(company, connection);
        if (credentials.isEmpty()) {
            return;
        }
        var told = gateways.of(connection.provider())
                .paymentsOf(credentials.get(), link.outsideReference(), link.outside());
        switch (told) {
            case Done<List<PaymentFact>> done ->
                done.value().forEach(fact -> payments.tell(company, connection, referring(fact, link)));
            case Failed<List<PaymentFact>> _ -> {
                // The page of the gateway shows that its keys are refused; there is nothing to note about the link.
            }
            case Unknown<List<PaymentFact>> unknown -> throw new NoAnswer(unknown.why());
        }
    }

    /** They were asked for by this link, so they are of it, also when the gateway does not repeat our reference. */
    private static PaymentFact referring(PaymentFact fact, PaymentLink link) {
        return new PaymentFact(
                fact.outside(), link.outsideReference(), fact.state(), fact.amount(), fact.currency(), fact.refunded());
    }
}
