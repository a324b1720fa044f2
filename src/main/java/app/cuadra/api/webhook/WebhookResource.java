package app.cuadra.api.webhook;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.platform.http.Calls;
import app.cuadra.values.NotFound;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/webhooks}: programs subscribe and unsubscribe by themselves (REST hooks, as Zapier does). */
@RestController
class WebhookResource {

    private static final String PATH = "/api/v1/webhooks";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Webhooks webhooks;
    private final Calls calls;

    WebhookResource(Webhooks webhooks, Calls calls) {
        this.webhooks = webhooks;
        this.calls = calls;
    }

    /** What a program sends to subscribe. */
    record Subscription(@Nullable String url, @Nullable List<@Nullable String> events) {

        WebhookForm form() {
            return new WebhookForm(
                    url == null ? "" : url,
                    events == null
                            ? List.of()
                            : events.stream()
                                    .map(event -> event == null ? "" : event)
                                    .toList());
        }
    }

    @GetMapping(path = PATH, produces = JSON)
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    List<ApiWebhook> all(Access access) {
        return webhooks.all(access.company()).stream()
                .map(webhook -> ApiWebhook.of(webhook, null))
                .toList();
    }

    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    ResponseEntity<ApiWebhook> subscribe(Access access, @RequestBody Subscription sent) {
        var made = webhooks.subscribe(access, sent.form().wanted(calls, webhooks.events()));
        return ResponseEntity.created(URI.create(PATH + "/" + made.webhook().id()))
                .body(ApiWebhook.of(made.webhook(), made.secret().text()));
    }

    @GetMapping(path = PATH + "/{webhook}", produces = JSON)
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    ApiWebhook show(Access access, @PathVariable String webhook) {
        return ApiWebhook.of(webhooks.get(access.company(), number(webhook)), null);
    }

    @DeleteMapping(PATH + "/{webhook}")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    ResponseEntity<Void> remove(Access access, @PathVariable String webhook) {
        webhooks.remove(access, number(webhook));
        return ResponseEntity.noContent().build();
    }

    private static long number(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("webhook");
        }
        return Long.parseLong(typed);
    }
}
