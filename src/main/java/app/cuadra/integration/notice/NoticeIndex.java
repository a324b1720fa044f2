package app.cuadra.integration.notice;

import app.cuadra.web.Page;
import java.util.List;

/**
 * The log of a gateway's notifications.
 *
 * @param gatewayPath of the gateway's page
 * @param name of the gateway
 * @param older whether there are more
 */
public record NoticeIndex(String gatewayPath, String name, List<Notice> notices, boolean older) implements Page {

    /** Where the older ones are. */
    public String more() {
        return gatewayPath + "/avisos?antes=" + notices.getLast().id();
    }
}
