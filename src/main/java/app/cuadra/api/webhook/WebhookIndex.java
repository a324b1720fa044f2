package app.cuadra.api.webhook;

import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Webhooks".
 *
 * @param makes whether the reader may subscribe one
 */
public record WebhookIndex(String path, List<Webhook> webhooks, boolean makes) implements Page {

    /** The page of all integrations. */
    public String all() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
