package app.cuadra.integration.notice;

import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.gateway.Outcome.Done;
import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outcome.Unknown;
import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.link.NoAnswer;
import app.cuadra.integration.payment.PaymentRecords;
import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import app.cuadra.platform.Jobs;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks a gateway what it meant, where its notification says only that something happened. */
@Component
class NoticeJob implements JobKind {

    static final String KIND = "gateway.notice";

    private final NoticeTable table;
    private final Connections connections;
    private final Gateways gateways;
    private final PaymentRecords payments;
    private final TransactionOperations once;

    NoticeJob(
            NoticeTable table,
            Connections connections,
            Gateways gateways,
            PaymentRecords payments,
            TransactionOperations once) {
        this.table = table;
        this.connections = connections;
        this.gateways = gateways;
        this.payments = payments;
        this.once = once;
    }

    /** Which notification, and of which connection. */
    record Argument(long notice, long connection) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var company = Objects.requireNonNull(run.scope().company());
        var argument = run.argument(Argument.class);
        var notice = once.execute(_ -> table.get(company, argument.notice()).orElseThrow());
        var connection = connections.get(company, argument.connection());
        var credentials = connections.credentials(company, connection);
        if (notice.outcome() != NoticeOutcome.ASKING) {
            return;
        }
        if (credentials.isEmpty()) {
            once.executeWithoutResult(_ -> table.answered(company, notice.id(), NoticeOutcome.AFTER_END));
            return;
        }
        switch (gateways.of(connection.provider()).payment(credentials.get(), notice.outside())) {
            case Done<PaymentFact> done ->
                once.executeWithoutResult(_ -> table.answered(
                        company, notice.id(), NoticeOutcome.of(payments.tell(company, connection, done.value()))));
            case Failed<PaymentFact> _ ->
                once.executeWithoutResult(_ -> table.answered(company, notice.id(), NoticeOutcome.UNKNOWN_PAYMENT));
            case Unknown<PaymentFact> unknown -> {
                if (run.attempt() < Jobs.MAX_ATTEMPTS) {
                    throw new NoAnswer(unknown.why());
                }
                once.executeWithoutResult(_ -> table.answered(company, notice.id(), NoticeOutcome.UNANSWERED));
            }
        }
    }
}
