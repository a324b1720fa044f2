package app.cuadra.integration.connection;

import app.cuadra.integration.gateway.Gateway;
import app.cuadra.web.Page;

/** The page that asks whether to disconnect. */
public record GatewayLeave(String path, Gateway gateway, Connection connection) implements Page {

    /** How the gateway is called. */
    public String name() {
        return Connections.named(gateway.provider());
    }

    /** The page of all integrations. */
    public String all() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
