package app.cuadra.api.webhook;

import app.cuadra.company.Access;
import app.cuadra.country.CountryCode;
import app.cuadra.integration.IntegrationCard;
import app.cuadra.integration.IntegrationCard.Section;
import app.cuadra.integration.IntegrationCard.State;
import app.cuadra.integration.IntegrationSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The card "Webhooks" of the page Integraciones. */
@Component
@Order(90)
class WebhookCard implements IntegrationSource {

    private final Webhooks webhooks;

    WebhookCard(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public List<IntegrationCard> cards(Access access, CountryCode country) {
        var all = webhooks.all(access.company());
        var failing = all.stream().anyMatch(webhook -> webhook.state() == Webhook.State.FAILING);
        return List.of(new IntegrationCard(
                Section.PROGRAMS,
                "webhooks",
                all.isEmpty() ? State.OFF : failing ? State.FAILING : State.ON,
                "",
                "/empresa/" + access.company().value() + WebhookPages.PATH,
                false));
    }
}
