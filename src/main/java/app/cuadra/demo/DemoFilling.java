package app.cuadra.demo;

import app.cuadra.identity.Users;
import app.cuadra.platform.database.Tenancy;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the made-up firm once: all of it in one transaction, so that an interrupted start leaves nothing half-made. */
@Component
@ConditionalOnBooleanProperty("cuadra.demo")
class DemoFilling {

    private final DemoFirm firm;
    private final Users users;
    private final DemoPlaces places;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;

    DemoFilling(DemoFirm firm, Users users, DemoPlaces places, Tenancy tenancy, TransactionOperations transactions) {
        this.firm = firm;
        this.users = users;
        this.places = places;
        this.tenancy = tenancy;
        this.transactions = transactions;
    }

    /** Whether the firm is there already. */
    boolean done() {
        return users.find(DemoFirm.LUIS).isPresent();
    }

    /** Makes people, firm and clients. */
    void fill() {
        transactions.executeWithoutResult(_ -> {
            var luis = firm.person(DemoFirm.LUIS, "Luis Mora");
            var marta = firm.person(DemoFirm.MARTA, "Marta Ruiz");
            var practice = tenancy.within(luis, () -> places.firmOf(luis));
            tenancy.within(new Tenancy.Scope(luis, practice, null, List.of()), () -> {
                places.take(practice, marta);
                firm.addClients(practice, luis);
                return practice;
            });
        });
    }
}
