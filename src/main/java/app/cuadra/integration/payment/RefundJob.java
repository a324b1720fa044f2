package app.cuadra.integration.payment;

import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.gateway.Outcome.Done;
import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outcome.Unknown;
import app.cuadra.integration.link.NoAnswer;
import app.cuadra.integration.link.PaymentLinks;
import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import app.cuadra.platform.Jobs;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends money back. Asked again under the same key, or about what is back already, a gateway does it once. */
@Component
class RefundJob implements JobKind {

    static final String KIND = "gateway.refund";

    private final Refunds refunds;
    private final PaymentRecords payments;
    private final PaymentLinks links;
    private final Connections connections;
    private final Gateways gateways;

    RefundJob(
            Refunds refunds, PaymentRecords payments, PaymentLinks links, Connections connections, Gateways gateways) {
        this.refunds = refunds;
        this.payments = payments;
        this.links = links;
        this.connections = connections;
        this.gateways = gateways;
    }

    /** Which refund. */
    record Argument(long refund) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var company = Objects.requireNonNull(run.scope().company());
        var refund = refunds.get(company, run.argument(Argument.class).refund());
        if (refund.state() != Refund.State.REQUESTED) {
            return;
        }
        var payment = payments.get(company, refund.payment());
        var link = links.get(company, payment.link());
        var connection = connections.get(company, link.connection());
        var credentials = connections.credentials(company, connection);
        if (credentials.isEmpty()) {
            refunds.end(company, refund, Refund.State.FAILED, "gateway.notConnected", "", "");
            return;
        }
        var outcome = gateways.of(connection.provider())
                .refund(
                        credentials.get(),
                        payment.fact(link.outsideReference()),
                        refund.amount().stripTrailingZeros(),
                        refund.key());
        switch (outcome) {
            case Done<String> done -> refunds.end(company, refund, Refund.State.DONE, "", "", done.value());
            case Failed<String> failed ->
                refunds.end(company, refund, Refund.State.FAILED, failed.code(), failed.said(), "");
            case Unknown<String> unknown -> {
                if (run.attempt() < Jobs.MAX_ATTEMPTS) {
                    throw new NoAnswer(unknown.why());
                }
                refunds.end(company, refund, Refund.State.UNKNOWN, "", "", "");
            }
        }
    }
}
