package app.cuadra.integration.connection;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Permissions;
import app.cuadra.country.CountryCode;
import app.cuadra.integration.IntegrationCard;
import app.cuadra.integration.IntegrationCard.Section;
import app.cuadra.integration.IntegrationCard.State;
import app.cuadra.integration.IntegrationSource;
import app.cuadra.integration.gateway.Coverage;
import app.cuadra.integration.gateway.Provider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cards of the gateways that work in the company's country, and of any other that it has connected. */
@Component
@Order(10)
class GatewayCards implements IntegrationSource {

    private final Gateways gateways;
    private final Connections connections;
    private final Coverage coverage;
    private final Permissions permissions;

    GatewayCards(Gateways gateways, Connections connections, Coverage coverage, Permissions permissions) {
        this.gateways = gateways;
        this.connections = connections;
        this.coverage = coverage;
        this.permissions = permissions;
    }

    @Override
    public List<IntegrationCard> cards(Access access, CountryCode country) {
        var connected = connections.open(access.company()).stream()
                .collect(Collectors.toMap(Connection::provider, Function.identity()));
        var changeable = access.allows(permissions, Area.INTEGRATIONS, Action.EDIT);
        return gateways.all().stream()
                .map(gateway -> gateway.provider())
                .filter(provider -> coverage.works(provider, country) || connected.containsKey(provider))
                .map(provider -> card(access, provider, Optional.ofNullable(connected.get(provider)), changeable))
                .toList();
    }

    private static IntegrationCard card(
            Access access, Provider provider, Optional<Connection> connection, boolean changeable) {
        return new IntegrationCard(
                Section.PAYMENTS,
                provider.texts(),
                connection.map(Connection::state).orElse(State.OFF),
                connection.map(Connection::account).orElse(""),
                "/empresa/" + access.company().value() + "/integraciones/" + provider.word(),
                changeable);
    }
}
