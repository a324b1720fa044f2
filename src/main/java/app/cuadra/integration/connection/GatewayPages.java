package app.cuadra.integration.connection;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.identity.Fresh;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Connecting a company with a gateway, checking it, disconnecting. */
@Controller
@RequestMapping("/empresa/{company}/integraciones/{gateway}")
class GatewayPages {

    private final Gateways gateways;
    private final Connections connections;
    private final Connecting connecting;

    GatewayPages(Gateways gateways, Connections connections, Connecting connecting) {
        this.gateways = gateways;
        this.connections = connections;
        this.connecting = connecting;
    }

    @Fresh
    @GetMapping("/conexion")
    @Needs(area = Area.INTEGRATIONS, action = Action.EDIT)
    Page form(Access access, @PathVariable("gateway") String word) {
        var gateway = gateways.offered(access, word);
        if (connections.open(access.company(), gateway.provider()).isPresent()) {
            return new Redirect(path(access, gateway));
        }
        return new GatewayConnect(path(access, gateway), gateway, ConnectForm.EMPTY, List.of());
    }

    @Fresh
    @PostMapping("/conexion")
    @Needs(area = Area.INTEGRATIONS, action = Action.EDIT)
    Page connect(Access access, @PathVariable("gateway") String word, ConnectForm form) {
        var gateway = gateways.offered(access, word);
        try {
            connecting.connect(access, gateway, form.read(gateway));
            return new Redirect(path(access, gateway), "gateway.connected", named(gateway));
        } catch (Refused refused) {
            return new GatewayConnect(path(access, gateway), gateway, form, refused.problems());
        }
    }

    @PostMapping("/revision")
    @Needs(area = Area.INTEGRATIONS, action = Action.EDIT)
    Page check(Access access, @PathVariable("gateway") String word, NoFields none) {
        var gateway = gateways.of(word);
        var outcome = connecting.check(access, gateway, connected(access, gateway));
        return new Redirect(path(access, gateway), "gateway.checked." + outcome, named(gateway));
    }

    @Fresh
    @GetMapping("/desconexion")
    @Needs(area = Area.INTEGRATIONS, action = Action.EDIT)
    Page leaving(Access access, @PathVariable("gateway") String word) {
        var gateway = gateways.of(word);
        return connections
                .open(access.company(), gateway.provider())
                .<Page>map(connection -> new GatewayLeave(path(access, gateway), gateway, connection))
                .orElseGet(() -> new Redirect(path(access, gateway)));
    }

    @Fresh
    @PostMapping("/desconexion")
    @Needs(area = Area.INTEGRATIONS, action = Action.EDIT)
    Page disconnect(Access access, @PathVariable("gateway") String word, NoFields none) {
        var gateway = gateways.of(word);
        connecting.disconnect(access, gateway, connected(access, gateway));
        return new Redirect(path(access, gateway), "gateway.disconnected", named(gateway));
    }

    private Connection connected(Access access, Gateway gateway) {
        return connections
                .open(access.company(), gateway.provider())
                .orElseThrow(() -> Refused.because("gateway.notConnected"));
    }

    static String path(Access access, Gateway gateway) {
        return "/empresa/" + access.company().value() + "/integraciones/"
                + gateway.provider().word();
    }

    private static Map<String, String> named(Gateway gateway) {
        return Map.of("name", Connections.named(gateway.provider()));
    }
}
