package app.cuadra.platform.database;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose rows the running work may see. The one ambient thing in Cuadra: it ends in four settings of the transaction,
 * which the policies of PostgreSQL's row-level security read. Without it a statement finds nothing.
 *
 * <p>Set by access checks (a request) or by a job for the tenant it works for, never by a feature.
 */
@Component
public class Tenancy {

    private static final ThreadLocal<Scope> CURRENT = ThreadLocal.withInitial(() -> Scope.NOBODY);

    private final DataSource dataSource;
    private final Clock clock;

    Tenancy(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * What the transaction may see.
     *
     * @param user the person, whose own memberships are visible to them
     * @param practice the firm whose workspace is open
     * @param company the company whose books are open
     * @param companies further companies written in one go: bulk loading founds hundreds in one transaction
     */
    public record Scope(
            @Nullable UserId user,
            @Nullable PracticeId practice,
            @Nullable CompanyId company,
            List<CompanyId> companies) {

        static final Scope NOBODY = new Scope(null, null, null, List.of());

        public Scope {
            companies = List.copyOf(companies);
        }

        private String companiesAsArray() {
            return companies.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(",", "{", "}"));
        }
    }

    /** The scope of this thread. */
    static Scope current() {
        return CURRENT.get();
    }

    /** The person whose work this is; called when a request is known to be theirs. */
    public void as(UserId user) {
        var now = CURRENT.get();
        change(new Scope(user, now.practice(), now.company(), List.of()));
    }

    /** Opens a firm's workspace for the rest of this request; the caller has checked access. */
    public void enter(PracticeId practice) {
        change(new Scope(CURRENT.get().user(), practice, null, List.of()));
    }

    /** Opens a company's books for the rest of this request; the caller has checked access. */
    public void enter(CompanyId company) {
        change(new Scope(CURRENT.get().user(), null, company, List.of()));
    }

    /** Forgets everything: the thread goes back to its pool. */
    public void leave() {
        CURRENT.remove();
    }

    /** Runs work for one person, outside any company or firm. */
    public <T> T within(UserId user, Supplier<T> work) {
        return within(new Scope(user, null, null, List.of()), work);
    }

    /** Runs work in a firm's workspace, keeping the person. */
    public <T> T within(PracticeId practice, Supplier<T> work) {
        return within(new Scope(CURRENT.get().user(), practice, null, List.of()), work);
    }

    /** Runs work of a firm for nobody in it: what its clients do, or what happens by itself, reaches every client it has. */
    public <T> T onBehalfOf(PracticeId practice, Supplier<T> work) {
        return within(new Scope(null, practice, null, List.of()), work);
    }

    /** Runs work in one company, keeping the person. */
    public <T> T within(CompanyId company, Supplier<T> work) {
        return within(new Scope(CURRENT.get().user(), CURRENT.get().practice(), company, List.of()), work);
    }

    /** Runs work that writes rows of several companies at once, keeping person and firm. */
    public <T> T across(Collection<CompanyId> companies, Supplier<T> work) {
        var now = CURRENT.get();
        return within(new Scope(now.user(), now.practice(), null, List.copyOf(companies)), work);
    }

    /** Runs work in exactly this scope: of a job, which carries its own. */
    public <T> T within(Scope scope, Supplier<T> work) {
        var before = CURRENT.get();
        change(scope);
        T done;
        try {
            done = work.get();
        } catch (RuntimeException | Error failed) {
            goBackTo(before, failed);
            throw failed;
        }
        change(before);
        return done;
    }

    /** A statement that failed has ended the transaction, which then takes no setting: what failed must stay the cause. */
    private void goBackTo(Scope before, Throwable failed) {
        try {
            change(before);
        } catch (UncategorizedSQLException ended) {
            failed.addSuppressed(ended);
        }
    }

    /** A transaction that already runs must see the change as well. */
    private void change(Scope scope) {
        CURRENT.set(scope);
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(dataSource)) {
            apply(scope, clock.instant(), DataSourceUtils.getConnection(dataSource));
        }
    }

    static void apply(Scope scope, Instant now, Connection connection) {
        try (var statement = connection.prepareStatement("""
                select set_config('app.user', ?, true), set_config('app.practice', ?, true),
                       set_config('app.company', ?, true), set_config('app.companies', ?, true),
                       set_config('app.now', ?, true)
                """)) {
            statement.setString(
                    1, scope.user() == null ? "" : String.valueOf(scope.user().value()));
            statement.setString(
                    2,
                    scope.practice() == null
                            ? ""
                            : String.valueOf(scope.practice().value()));
            statement.setString(
                    3,
                    scope.company() == null
                            ? ""
                            : String.valueOf(scope.company().value()));
            statement.setString(4, scope.companiesAsArray());
            statement.setString(5, now.toString());
            statement.execute();
        } catch (SQLException failed) {
            throw new UncategorizedSQLException("set the tenant of the transaction", null, failed);
        }
    }
}
