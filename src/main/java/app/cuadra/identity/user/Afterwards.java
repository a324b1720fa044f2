package app.cuadra.identity.user;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Work that must not show in the answer's time whether an address has a user: it runs after the answer, in a transaction
 * of its own. Not durable on purpose: what is lost in a crash is a mail that the person asks for again.
 */
@Component
public class Afterwards implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Afterwards.class);

    private final TransactionOperations transactions;
    private final SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("afterwards-");

    Afterwards(TransactionOperations transactions) {
        this.transactions = transactions;
        executor.setVirtualThreads(true);
        executor.setTaskTerminationTimeout(5_000);
    }

    /** Runs this soon. */
    public void run(Runnable work) {
        executor.execute(() -> {
            try {
                transactions.executeWithoutResult(_ -> work.run());
            } catch (RuntimeException failed) {
                log.error("Work after an answer failed", failed);
            }
        });
    }

    @Override
    public void destroy() {
        executor.close();
    }
}
