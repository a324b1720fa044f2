package app.cuadra.practice.action;

import app.cuadra.platform.Jobs;
import app.cuadra.platform.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets actions once nobody looks at their jobs any more. */
@Component
class OldActions implements RecurringJob {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    OldActions(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practice-old-actions";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void turn() {
        var old = clock.instant().minus(Duration.ofDays(Jobs.KEEP_DAYS)).toString();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                            select set_config('app.actions_before', :old, true)
                            """).param("old", old).query(String.class).single();
            jdbc.sql("""
                            delete from client_action where created_at < :old::timestamptz
                            """).param("old", old).update();
        });
    }
}
