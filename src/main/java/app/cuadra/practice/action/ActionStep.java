package app.cuadra.practice.action;

import app.cuadra.practice.action.ActionTable.Stored;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** One client of an action: it is done and marked as done in one transaction, or it is noted why not. */
@Component
class ActionStep {

    private static final Logger log = LoggerFactory.getLogger(ActionStep.class);

    private final ActionTable table;
    private final TransactionOperations transaction;

    ActionStep(ActionTable table, TransactionOperations transaction) {
        this.table = table;
        this.transaction = transaction;
    }

    void take(Member by, Stored action, ClientAction kind, CompanyId client) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (table.done(by.firm().id(), action.id(), client)) {
                    kind.act(by, client, action.answer());
                }
            });
        } catch (Refused refused) {
            refused(by, action, client, refused.problems().getFirst());
        } catch (NotFound _) {
            refused(by, action, client, Problem.of("clientAction.gone", ""));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException away) {
            // Nothing is wrong with this client: the job is tried again from here.
            throw away;
        } catch (RuntimeException failed) {
            // One client must not keep thousands of others from their turn.
            log.warn("An action failed for a client: kind={}, client={}", action.kind(), client.value(), failed);
            refused(by, action, client, Problem.of("clientAction.failed", ""));
        }
    }

    private void refused(Member by, Stored action, CompanyId client, Problem why) {
        transaction.executeWithoutResult(_ -> table.refused(by.firm().id(), action.id(), client, why));
    }
}
