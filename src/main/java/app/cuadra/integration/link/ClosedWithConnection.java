package app.cuadra.integration.link;

import app.cuadra.company.Access;
import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.ConnectionEnd;
import org.springframework.stereotype.Component;

/** Nobody can pay through a gateway that was disconnected: we could not tell whether it is true. */
@Component
class ClosedWithConnection implements ConnectionEnd {

    private final PaymentLinkTable table;

    ClosedWithConnection(PaymentLinkTable table) {
        this.table = table;
    }

    @Override
    public void ended(Access by, Connection connection) {
        table.closeAll(by.company(), connection.id(), by.user());
    }
}
