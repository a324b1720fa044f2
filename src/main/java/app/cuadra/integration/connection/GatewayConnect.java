package app.cuadra.integration.connection;

import app.cuadra.integration.gateway.Ask;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page that asks for what a gateway needs.
 *
 * @param path of the gateway's page
 */
public record GatewayConnect(String path, Gateway gateway, ConnectForm form, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** How the gateway is called. */
    public String name() {
        return Connections.named(gateway.provider());
    }

    /** What its texts begin with. */
    public String texts() {
        return "gateway." + gateway.provider().texts() + ".";
    }

    /** What it asks for. */
    public List<Ask> asks() {
        return gateway.asks();
    }

    /** The page of all integrations. */
    public String all() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
