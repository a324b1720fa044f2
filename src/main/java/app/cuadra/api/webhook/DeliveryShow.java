package app.cuadra.api.webhook;

import app.cuadra.web.Page;

/** One delivery: what was sent, what was answered, and the button to send it again. */
public record DeliveryShow(String webhookPath, Webhook webhook, Delivery delivery, boolean changeable) implements Page {

    /** This page. */
    public String path() {
        return webhookPath + "/entregas/" + delivery.id();
    }
}
