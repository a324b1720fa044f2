package app.cuadra.api.webhook;

import app.cuadra.company.Announcement;
import app.cuadra.values.CompanyId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is announced into the transaction in which it happens, once for each webhook that listens. */
@Component
class Announcing {

    /** The event of "Enviar prueba", which nobody subscribes. */
    static final String TEST = "webhook.test";

    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final DueTable due;
    private final Courier courier;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Announcing(WebhookTable webhooks, DeliveryTable deliveries, DueTable due, Courier courier, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.due = due;
        this.courier = courier;
        this.clock = clock;
    }

    /** Hears what any module announces. */
    @EventListener
    @Transactional
    public void announced(Announcement announcement) {
        var company = announcement.company();
        for (var webhook : webhooks.listening(company, announcement.event())) {
            add(company, webhook, announcement.event(), announcement.subject(), announcement.data());
        }
    }

    /** Tells one webhook something; answers the delivery's number. */
    @Transactional
    public long add(CompanyId company, long webhook, String event, String subject, Map<String, ?> data) {
        var uid = UUID.randomUUID();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", uid.toString());
        body.put("event", event);
        body.put("createdAt", clock.instant().toString());
        body.put("companyId", company.value());
        body.put("data", data);
        var delivery = deliveries.add(company, webhook, uid, event, subject, json.writeValueAsString(body));
        due.add(company, webhook, delivery, subject);
        due.logged(company);
        soon();
        return delivery;
    }

    /** Sends one that has ended once more, under the same id. */
    @Transactional
    public boolean again(CompanyId company, long webhook, Delivery delivery) {
        if (!deliveries.again(company, delivery.id())) {
            return false;
        }
        due.add(company, webhook, delivery.id(), delivery.subject());
        soon();
        return true;
    }

    /** For what a person has just let go on. */
    void soonAfterwards() {
        courier.soon();
    }

    /** Does not wait for the next turn, but for the end of the transaction. */
    private void soon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.soon();
            }
        });
    }
}
