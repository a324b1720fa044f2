package app.cuadra.integration.connection;

import app.cuadra.company.Access;
import app.cuadra.integration.connection.Connection.Check;
import app.cuadra.integration.gateway.Credentials;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.integration.gateway.Provider;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A company's connections with gateways: each change is in its history, and none of them tells a secret. */
@Component
public class Connections {

    private static final int PAST_SHOWN = 20;

    private final ConnectionTable table;
    private final List<ConnectionEnd> ends;
    private final AuditTrail audit;

    Connections(ConnectionTable table, List<ConnectionEnd> ends, AuditTrail audit) {
        this.table = table;
        this.ends = ends;
        this.audit = audit;
    }

    /** Those that are connected now. */
    @Transactional(readOnly = true)
    public List<Connection> open(CompanyId company) {
        return table.open(company);
    }

    /** The one with this gateway. */
    @Transactional(readOnly = true)
    public Optional<Connection> open(CompanyId company, Provider provider) {
        return table.open(company).stream()
                .filter(one -> one.provider() == provider)
                .findFirst();
    }

    /** The connections there were with this gateway, the newest first, with the present one. */
    @Transactional(readOnly = true)
    public List<Connection> past(CompanyId company, Provider provider) {
        return table.all(company, provider, PAST_SHOWN);
    }

    /** A connection, also one that is ended. */
    @Transactional(readOnly = true)
    public Connection get(CompanyId company, long id) {
        return table.get(company, id).orElseThrow(() -> new NotFound("connection " + id));
    }

    /** The one whose address for notifications has this key, also one that is ended. */
    @Transactional(readOnly = true)
    public Optional<Connection> ofNotices(CompanyId company, String noticeKey) {
        return table.ofNotices(company, noticeKey);
    }

    /** What the gateway entrusted to the company; empty once it is disconnected. */
    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(CompanyId company, Connection connection) {
        return table.credentials(company, connection);
    }

    /**
     * Keeps a connection that the gateway has confirmed.
     *
     * @throws Refused when there is one already
     */
    @Transactional
    void add(Access by, Gateway gateway, Credentials credentials, String account, String noticeKey) {
        var made = new ConnectionTable.New(
                gateway.provider(),
                gateway.sandbox(credentials),
                account,
                Shown.details(gateway, credentials),
                Shown.endings(gateway, credentials),
                credentials,
                noticeKey);
        try {
            table.add(by.company(), made, by.user());
        } catch (DuplicateKeyException somebodyWasQuicker) {
            throw Refused.because("gateway.already");
        }
        audit.record(
                by.company(),
                new Entry(
                        "gateway.connected",
                        named(gateway.provider()),
                        Map.of(),
                        Map.of("account", account, "sandbox", made.sandbox())));
    }

    /** Notes how a check ended. */
    @Transactional
    public void checked(CompanyId company, Connection connection, Check outcome) {
        table.checked(company, connection.id(), outcome);
    }

    /** Ends it: the secrets are forgotten, what was done through it stays. */
    @Transactional
    void end(Access by, Connection connection) {
        if (!table.end(by.company(), connection.id(), by.user())) {
            throw Refused.because("gateway.notConnected");
        }
        for (var end : ends) {
            end.ended(by, connection);
        }
        audit.record(
                by.company(),
                new Entry(
                        "gateway.disconnected",
                        named(connection.provider()),
                        Map.of("account", connection.account(), "sandbox", connection.sandbox()),
                        Map.of()));
    }

    /** Names of products are the same in every language. */
    public static String named(Provider provider) {
        return switch (provider) {
            case WOMPI -> "Wompi";
            case PAYU -> "PayU";
            case MERCADO_PAGO -> "Mercado Pago";
            case STRIPE -> "Stripe";
        };
    }
}
