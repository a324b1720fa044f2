package app.cuadra.api.webhook;

import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.database.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets what was told long ago: it holds data of people. */
@Component
class OldDeliveries implements RecurringJob {

    /** So long a delivery can be looked at. */
    static final int KEEP_DAYS = 30;

    private final DueTable due;
    private final DeliveryTable deliveries;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final Clock clock;

    OldDeliveries(
            DueTable due, DeliveryTable deliveries, Tenancy tenancy, TransactionOperations transactions, Clock clock) {
        this.due = due;
        this.deliveries = deliveries;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook-cleaning";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void turn() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(KEEP_DAYS);
        for (var company : due.loggedBefore(day)) {
            tenancy.within(company, () -> {
                transactions.executeWithoutResult(_ -> {
                    deliveries.forget(company, day.atStartOfDay().atOffset(ZoneOffset.UTC));
                    due.forgotten(company, day);
                });
                return company;
            });
        }
    }
}
