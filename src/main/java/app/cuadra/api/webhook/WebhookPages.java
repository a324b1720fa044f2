package app.cuadra.api.webhook;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.identity.Fresh;
import app.cuadra.platform.http.Calls;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Integraciones → Webhooks (HUB-50). */
@Controller
@RequestMapping("/empresa/{company}" + WebhookPages.PATH)
class WebhookPages {

    static final String PATH = "/integraciones/webhooks";

    private static final int SHOWN = 50;

    private final Webhooks webhooks;
    private final DeliveryTable deliveries;
    private final Announcing announcing;
    private final Calls calls;
    private final Permissions permissions;

    WebhookPages(
            Webhooks webhooks, DeliveryTable deliveries, Announcing announcing, Calls calls, Permissions permissions) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.announcing = announcing;
        this.calls = calls;
        this.permissions = permissions;
    }

    @GetMapping
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    Page index(Access access) {
        return new WebhookIndex(
                path(access),
                webhooks.all(access.company()),
                access.allows(permissions, Area.INTEGRATIONS, Action.CREATE));
    }

    @Fresh
    @GetMapping("/nuevo")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page ask(Access access) {
        return edit(access, new WebhookForm("", List.of()), List.of());
    }

    @Fresh
    @PostMapping
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page subscribe(Access access, WebhookForm form) {
        try {
            var made = webhooks.subscribe(access, form.wanted(calls, webhooks.events()));
            return new WebhookSecret(path(access), made.webhook(), made.secret().text());
        } catch (Refused refused) {
            return edit(access, form, refused.problems());
        }
    }

    @GetMapping("/{webhook}")
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    Page show(Access access, @PathVariable String webhook) {
        var found = webhooks.get(access.company(), number(webhook));
        return new WebhookShow(
                path(access),
                found,
                deliveries.newest(access.company(), found.id(), SHOWN),
                webhooks.mayChange(access, found));
    }

    @PostMapping("/{webhook}/prueba")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page test(Access access, @PathVariable String webhook, NoFields form) {
        var found = webhooks.changeable(access, number(webhook));
        announcing.add(
                access.company(), found.id(), Announcing.TEST, "webhook:" + found.id(), Map.of("webhook", found.id()));
        return back(access, found.id(), "webhook.tested");
    }

    @PostMapping("/{webhook}/pausa")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page pause(Access access, @PathVariable String webhook, NoFields form) {
        webhooks.pause(access, number(webhook));
        return back(access, number(webhook), "webhook.pausedNow");
    }

    @PostMapping("/{webhook}/reanudacion")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page resume(Access access, @PathVariable String webhook, NoFields form) {
        webhooks.resume(access, number(webhook));
        announcing.soonAfterwards();
        return back(access, number(webhook), "webhook.resumedNow");
    }

    @Fresh
    @PostMapping("/{webhook}/secreto")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page rotate(Access access, @PathVariable String webhook, NoFields form) {
        var id = number(webhook);
        var secret = webhooks.rotate(access, id);
        return new WebhookSecret(path(access), webhooks.get(access.company(), id), secret.text());
    }

    @PostMapping("/{webhook}/retiro")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page remove(Access access, @PathVariable String webhook, NoFields form) {
        webhooks.remove(access, number(webhook));
        return new Redirect(path(access), "webhook.removedNow");
    }

    @GetMapping("/{webhook}/entregas/{delivery}")
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    Page delivery(Access access, @PathVariable String webhook, @PathVariable String delivery) {
        var found = webhooks.get(access.company(), number(webhook));
        return new DeliveryShow(
                path(access) + "/" + found.id(),
                found,
                one(access, found, delivery),
                webhooks.mayChange(access, found));
    }

    @PostMapping("/{webhook}/entregas/{delivery}/repeticion")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page again(Access access, @PathVariable String webhook, @PathVariable String delivery, NoFields form) {
        var found = webhooks.changeable(access, number(webhook));
        var done = announcing.again(access.company(), found.id(), one(access, found, delivery));
        return new Redirect(
                path(access) + "/" + found.id() + "/entregas/" + number(delivery),
                done ? "webhook.repeated" : "webhook.stillWaiting");
    }

    private Delivery one(Access access, Webhook webhook, String delivery) {
        return deliveries
                .find(access.company(), webhook.id(), number(delivery))
                .orElseThrow(() -> new NotFound("delivery"));
    }

    private Page edit(Access access, WebhookForm form, List<Problem> problems) {
        return new WebhookEdit(path(access), webhooks.events(), form, problems);
    }

    private static Page back(Access access, long webhook, String notice) {
        return new Redirect(path(access) + "/" + webhook, notice);
    }

    private static String path(Access access) {
        return "/empresa/" + access.company().value() + PATH;
    }

    private static long number(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("webhook");
        }
        return Long.parseLong(typed);
    }
}
