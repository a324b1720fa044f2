package app.cuadra.integration.connection;

import app.cuadra.company.Access;
import app.cuadra.integration.connection.Connection.Check;
import app.cuadra.integration.gateway.Credentials;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.integration.gateway.Outcome;
import app.cuadra.integration.gateway.Outcome.Done;
import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outcome.Unknown;
import app.cuadra.values.Refused;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Connecting, checking and disconnecting, with the calls to the gateway that belong to it. They are made in no
 * transaction, also when the request runs in one because it carries an idempotency key.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class Connecting {

    private final Connections connections;
    private final NoticeAddress addresses;

    Connecting(Connections connections, NoticeAddress addresses) {
        this.connections = connections;
        this.addresses = addresses;
    }

    /**
     * Connects, if the gateway takes the credentials.
     *
     * @throws Refused when it does not, or does not answer: then nothing is kept
     */
    void connect(Access by, Gateway gateway, Credentials credentials) {
        if (connections.open(by.company(), gateway.provider()).isPresent()) {
            throw Refused.because("gateway.already");
        }
        var account = orRefused(gateway, gateway.check(credentials));
        var key = NoticeAddress.newKey();
        var subscribed = orRefused(gateway, gateway.subscribe(credentials, addresses.of(by.company(), key)));
        connections.add(by, gateway, subscribed, account, key);
    }

    /** Asks the gateway whether it still takes the credentials, and notes what it says. */
    Check check(Access by, Gateway gateway, Connection connection) {
        var credentials = connections
                .credentials(by.company(), connection)
                .orElseThrow(() -> Refused.because("gateway.notConnected"));
        var outcome = check(gateway, credentials);
        connections.checked(by.company(), connection, outcome);
        return outcome;
    }

    private static Check check(Gateway gateway, Credentials credentials) {
        return switch (gateway.check(credentials)) {
            case Done<String> _ -> Check.OK;
            case Failed<String> _ -> Check.REFUSED;
            case Unknown<String> _ -> Check.UNKNOWN;
        };
    }

    /** Disconnects; the gateway is told as well as it goes, and cannot keep anybody from leaving. */
    void disconnect(Access by, Gateway gateway, Connection connection) {
        var credentials = connections.credentials(by.company(), connection);
        connections.end(by, connection);
        credentials.ifPresent(gateway::unsubscribe);
    }

    private static <T> T orRefused(Gateway gateway, Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T> done -> done.value();
            case Failed<T> failed ->
                throw Refused.because(
                        failed.code().equals("gateway.keys") ? "gateway.keys" : "gateway.notTaken",
                        Map.of("name", Connections.named(gateway.provider()), "said", failed.said()));
            case Unknown<T> unknown ->
                throw Refused.because(
                        unknown.why() == Outcome.Why.SLOW ? "gateway.slow" : "gateway.away",
                        Map.of("name", Connections.named(gateway.provider())));
        };
    }
}
