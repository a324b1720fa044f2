package app.cuadra.api.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as programs see it.
 *
 * @param state {@code ACTIVE}, or why it is told nothing
 * @param secret only in the answer to subscribing
 */
record ApiWebhook(
        long id,
        String url,
        List<String> events,
        String state,
        Instant createdAt,
        @Nullable String secret) {

    static ApiWebhook of(Webhook webhook, @Nullable String secret) {
        return new ApiWebhook(
                webhook.id(),
                webhook.url().toString(),
                webhook.events(),
                webhook.state().name(),
                webhook.created(),
                secret);
    }
}
