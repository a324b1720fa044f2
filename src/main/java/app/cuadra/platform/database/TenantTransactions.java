package app.cuadra.platform.database;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins each transaction by telling PostgreSQL whose rows it may see. */
final class TenantTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;

    TenantTransactions(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new IllegalStateException("A transaction began without a connection");
        }
        try {
            Tenancy.apply(Tenancy.current(), clock.instant(), holder.getConnection());
        } catch (RuntimeException failed) {
            doCleanupAfterCompletion(transaction);
            throw failed;
        }
    }
}
