package app.cuadra.api.webhook;

import app.cuadra.web.Page;
import java.util.List;

/**
 * The page of a webhook with its log.
 *
 * @param changeable whether the reader may change it
 */
public record WebhookShow(String all, Webhook webhook, List<Delivery> deliveries, boolean changeable) implements Page {

    /** This page. */
    public String path() {
        return all + "/" + webhook.id();
    }
}
