package app.cuadra.company.plan;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.company.SettingsEntry;
import app.cuadra.company.SettingsSource;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Suscripción": how the company stands, and into consultation mode and out of it (COM-30, COM-31). */
@Controller
@Order(10)
@RequestMapping("/empresa/{company}/suscripcion")
class SubscriptionPages implements SettingsSource {

    private final Subscriptions subscriptions;
    private final Permissions permissions;

    SubscriptionPages(Subscriptions subscriptions, Permissions permissions) {
        this.subscriptions = subscriptions;
        this.permissions = permissions;
    }

    /** A button: a form that sends nothing. */
    record Nothing() implements Form {}

    @Override
    public List<SettingsEntry> entries(Access access) {
        return access.allows(permissions, Area.SUBSCRIPTION, Action.VIEW)
                ? List.of(new SettingsEntry(
                        "configuration.box.company",
                        "subscription.title",
                        "subscription.what",
                        path(access),
                        "credit-card"))
                : List.of();
    }

    @GetMapping
    @Needs(area = Area.SUBSCRIPTION, action = Action.VIEW)
    Page show(Access access) {
        return show(access, List.of());
    }

    @PostMapping("/consulta")
    @Needs(area = Area.SUBSCRIPTION, action = Action.EDIT)
    Page close(Access access, Nothing form) {
        subscriptions.close(access.company());
        return new Redirect(path(access), "subscription.closed");
    }

    @PostMapping("/consulta/fin")
    @Needs(area = Area.SUBSCRIPTION, action = Action.EDIT)
    Page reopen(Access access, Nothing form) {
        try {
            subscriptions.reopen(access.company());
            return new Redirect(path(access), "subscription.reopened");
        } catch (Refused refused) {
            return show(access, refused.problems());
        }
    }

    private Page show(Access access, List<Problem> problems) {
        return new SubscriptionShow(
                path(access),
                subscriptions.of(access.company()),
                access.allows(permissions, Area.SUBSCRIPTION, Action.EDIT),
                problems);
    }

    private static String path(Access access) {
        return "/empresa/" + access.company().value() + "/suscripcion";
    }
}
