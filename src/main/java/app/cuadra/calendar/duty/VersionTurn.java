package app.cuadra.calendar.duty;

import app.cuadra.calendar.year.TaxCalendars;
import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.PracticeId;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has every client worked out anew when the calendars change: a new year's file, a corrected one, a newer program. */
@Component
class VersionTurn implements RecurringJob {

    private final JdbcClient jdbc;
    private final TaxCalendars calendars;
    private final RefreshQueue queue;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;

    VersionTurn(
            JdbcClient jdbc,
            TaxCalendars calendars,
            RefreshQueue queue,
            Tenancy tenancy,
            TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.queue = queue;
        this.tenancy = tenancy;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "calendar-versions";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void turn() {
        var version = calendars.version();
        for (var practice : behind(version)) {
            tenancy.onBehalfOf(practice, () -> transactions.execute(_ -> catchUp(practice, version)));
        }
    }

    private List<PracticeId> behind(String version) {
        return transactions.execute(_ -> {
            jdbc.sql("""
                            select set_config('app.calendar_turn', 'on', true)
                            """).query(String.class).single();
            return jdbc.sql("""
                            select practice_id from calendar_version where version <> :version order by practice_id
                            """)
                    .param("version", version)
                    .query((row, _) -> new PracticeId(row.getLong("practice_id")))
                    .list();
        });
    }

    private PracticeId catchUp(PracticeId practice, String version) {
        queue.everybody(practice);
        jdbc.sql("""
                        update calendar_version set version = :version where practice_id = :practice
                        """)
                .param("version", version)
                .param("practice", practice.value())
                .update();
        return practice;
    }
}
