package app.cuadra.files.petition;

import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.Portfolio;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reminds clients of what they have not brought, and counts what is no longer good. */
@Component
class ReminderJob implements RecurringJob {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Petitions petitions;
    private final PetitionTable table;
    private final Outside outside;
    private final Clock clock;

    ReminderJob(JdbcClient jdbc, Petitions petitions, PetitionTable table, Outside outside, Clock clock) {
        this.jdbc = jdbc;
        this.petitions = petitions;
        this.table = table;
        this.outside = outside;
        this.clock = clock;
    }

    /** What work that belongs to no firm needs. */
    @Component
    record Outside(Tenancy tenancy, TransactionOperations transactions, Portfolio portfolio) {}

    private record Row(long practice, long company, long id) {}

    @Override
    public String name() {
        return "files-paper-reminders";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void turn() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::remind);
        }
        for (var over = over(); !over.isEmpty(); over = over()) {
            over.forEach(this::count);
        }
    }

    private List<Row> due() {
        return outside.transactions().execute(_ -> {
            jdbc.sql("""
                            select set_config('app.petitions_due', :now, true)
                            """).param("now", now()).query(String.class).single();
            return jdbc.sql("""
                            select practice_id as practice, company_id as company, id from client_petition
                            where remind_at <= :now::timestamptz
                            order by remind_at limit :limit
                            """)
                    .param("now", now())
                    .param("limit", AT_ONCE)
                    .query(Row.class)
                    .list();
        });
    }

    /** In one transaction with the moment of the next letter, so that nobody is reminded twice. */
    private void remind(Row row) {
        var practice = new PracticeId(row.practice());
        var company = new CompanyId(row.company());
        outside.tenancy()
                .onBehalfOf(
                        practice,
                        () -> outside.transactions().execute(_ -> {
                            table.lock(practice, company, row.id());
                            if (!stillDue(row)) {
                                return row;
                            }
                            var client = outside.portfolio().client(practice, company);
                            var petition = table.find(practice, company, row.id())
                                    .filter(each -> each.open(clock.instant())
                                            && !each.missing().isEmpty());
                            if (client.isEmpty() || petition.isEmpty()) {
                                table.quiet(practice, company, row.id());
                            } else {
                                petitions.letter(
                                        practice,
                                        company,
                                        petition.get(),
                                        client.get().name(),
                                        true);
                            }
                            return row;
                        }));
    }

    /** Another node may have been quicker. */
    private boolean stillDue(Row row) {
        return jdbc.sql("""
                        select count(*) from client_petition
                        where practice_id = :practice and company_id = :company and id = :id
                          and remind_at <= :now::timestamptz
                        """)
                        .param("practice", row.practice())
                        .param("company", row.company())
                        .param("id", row.id())
                        .param("now", now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Row> over() {
        return outside.transactions().execute(_ -> {
            jdbc.sql("""
                            select set_config('app.papers_over', :today, true)
                            """).param("today", today().toString()).query(String.class).single();
            return jdbc.sql("""
                            select practice_id as practice, company_id as company, id from client_petition_paper
                            where good_until < :today::date and not over_noted
                            order by good_until limit :limit
                            """)
                    .param("today", today().toString())
                    .param("limit", AT_ONCE)
                    .query(Row.class)
                    .list();
        });
    }

    private void count(Row row) {
        var practice = new PracticeId(row.practice());
        outside.tenancy()
                .onBehalfOf(
                        practice,
                        () -> outside.transactions().execute(_ -> {
                            jdbc.sql("""
                            update client_petition_paper set over_noted = true
                            where practice_id = :practice and company_id = :company and id = :id
                            """)
                                    .param("practice", row.practice())
                                    .param("company", row.company())
                                    .param("id", row.id())
                                    .update();
                            petitions.count(practice, new CompanyId(row.company()));
                            return row;
                        }));
    }

    private String now() {
        return clock.instant().toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
