package app.cuadra.practice.invitation;

import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.client.Moves;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Notes which invitations nobody answered in time (ACC-12). */
@Component
class Expiry implements RecurringJob {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final InvitationTable table;
    private final Moves moves;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final Clock clock;

    Expiry(
            JdbcClient jdbc,
            InvitationTable table,
            Moves moves,
            Tenancy tenancy,
            TransactionOperations transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.moves = moves;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Over(long practice, long company) {}

    @Override
    public String name() {
        return "practice-invitations-over";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void turn() {
        for (var over = over(); !over.isEmpty(); over = over()) {
            over.forEach(this::end);
        }
    }

    /** Which ones, of all firms: their numbers and nothing else. */
    private List<Over> over() {
        return transactions.execute(_ -> {
            jdbc.sql("""
                            select set_config('app.invitations_before', :now, true)
                            """)
                    .param("now", clock.instant().toString())
                    .query(String.class)
                    .single();
            return jdbc.sql("""
                            select practice_id as practice, company_id as company from client_invitation
                            where answer is null and expires_at < :now::timestamptz
                            order by expires_at limit :limit
                            """)
                    .param("now", clock.instant().toString())
                    .param("limit", AT_ONCE)
                    .query(Over.class)
                    .list();
        });
    }

    private void end(Over over) {
        var practice = new PracticeId(over.practice());
        var company = List.of(new CompanyId(over.company()));
        tenancy.within(
                practice,
                () -> transactions.execute(_ -> {
                    table.close(practice, company, "EXPIRED", Optional.empty());
                    return moves.move(practice, company, LinkState.EXPIRED, Optional.empty());
                }));
    }
}
