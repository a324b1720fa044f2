package app.cuadra.integration.page;

import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.gateway.Ask.Kind;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.integration.link.PaymentLink;
import app.cuadra.values.UserId;
import app.cuadra.web.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a gateway.
 *
 * @param path of this page
 * @param now the connection, if there is one
 * @param noticeAddress where the gateway tells about payments
 * @param past the connections that were ended, the newest first
 * @param names of whoever connected and disconnected
 * @param links the payment links made through it, the newest first
 * @param older whether there are more
 * @param creates whether the reader may make payment links
 * @param changeable whether the reader may connect and disconnect
 */
public record GatewayShow(
        String path,
        Gateway gateway,
        Optional<Connection> now,
        String noticeAddress,
        List<Connection> past,
        Map<UserId, String> names,
        List<PaymentLink> links,
        boolean older,
        boolean creates,
        boolean changeable)
        implements Page {

    /** How the gateway is called. */
    public String name() {
        return Connections.named(gateway.provider());
    }

    /** What its texts begin with. */
    public String texts() {
        return "gateway." + gateway.provider().texts() + ".";
    }

    /** The page of all integrations. */
    public String all() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Who that was; nobody remembers a user that is gone. */
    public String who(long user) {
        return names.getOrDefault(new UserId(user), "");
    }

    /** Where the older payment links are. */
    public String more() {
        return path + "?antes=" + links.getLast().id();
    }

    /** So many decimals as the amount has. */
    public int decimals(BigDecimal amount) {
        return Math.max(0, amount.stripTrailingZeros().scale());
    }

    /** The names of what is kept and may be shown. */
    public List<String> plain() {
        return named(Kind.PLAIN);
    }

    /** The names of what is kept and never shown. */
    public List<String> secret() {
        return named(Kind.SECRET);
    }

    private List<String> named(Kind kind) {
        return gateway.asks().stream()
                .filter(ask -> ask.kind() == kind)
                .map(ask -> ask.name())
                .toList();
    }
}
