package app.cuadra.platform.idempotency;

import app.cuadra.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes answers that are a day old. */
@Component
class OldAnswers implements RecurringJob {

    private final AnswerTable answers;
    private final TransactionOperations transaction;

    OldAnswers(AnswerTable answers, TransactionOperations transaction) {
        this.answers = answers;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "idempotency-old-answers";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void turn() {
        transaction.executeWithoutResult(_ -> answers.removeOld());
    }
}
