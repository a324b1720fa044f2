package app.cuadra.api.webhook;

import app.cuadra.web.Page;

/** A webhook's secret, the one time that it is shown. */
public record WebhookSecret(String path, Webhook webhook, String secret) implements Page {}
