package app.cuadra.calendar.duty;

import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.PracticeId;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Works off {@link RefreshQueue}: a company's change is in the calendars of its firms a moment later. */
@Component
class RefreshTurn implements RecurringJob {

    /** So many clients in one transaction. */
    private static final int AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(RefreshTurn.class);

    private final RefreshQueue queue;
    private final Refresh refresh;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;

    RefreshTurn(RefreshQueue queue, Refresh refresh, Tenancy tenancy, TransactionOperations transactions) {
        this.queue = queue;
        this.refresh = refresh;
        this.tenancy = tenancy;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "calendar-refresh";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void turn() {
        for (var waiting = queue.waiting(); !waiting.isEmpty(); waiting = queue.waiting()) {
            var done = 0;
            for (var practice : waiting) {
                done += tried(practice);
            }
            if (done == 0) {
                return;
            }
        }
    }

    /** One firm's trouble is not another's: it is logged, and tried again with the next turn. */
    private int tried(PracticeId practice) {
        try {
            return some(practice).size();
        } catch (RuntimeException failed) {
            LOG.warn("The calendar of a firm was not worked out: practice={}", practice.value(), failed);
            return 0;
        }
    }

    private List<?> some(PracticeId practice) {
        return tenancy.onBehalfOf(
                practice,
                () -> transactions.execute(_ -> {
                    var companies = queue.take(practice, AT_ONCE);
                    if (!companies.isEmpty()) {
                        refresh.of(practice, companies);
                    }
                    return companies;
                }));
    }
}
