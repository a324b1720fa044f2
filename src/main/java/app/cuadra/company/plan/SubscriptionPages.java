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
import app.cuadra.web.Viewer;
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
    private final Agreements agreements;
    private final SubscriptionReading reading;
    private final Permissions permissions;

    SubscriptionPages(
            Subscriptions subscriptions, Agreements agreements, SubscriptionReading reading, Permissions permissions) {
        this.subscriptions = subscriptions;
        this.agreements = agreements;
        this.reading = reading;
        this.permissions = permissions;
    }

    /** The key of an {@link Offer}. */
    record PlanForm(String plan) implements Form {}

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
    Page show(Access access, Viewer viewer) {
        return show(access, viewer, List.of());
    }

    @PostMapping("/plan")
    @Needs(area = Area.SUBSCRIPTION, action = Action.EDIT)
    Page choose(Access access, Viewer viewer, PlanForm form) {
        try {
            agreements.choose(access.company(), form.plan(), access.user());
            return new Redirect(path(access), "subscription.chosen");
        } catch (Refused refused) {
            return show(access, viewer, refused.problems());
        }
    }

    @PostMapping("/consulta")
    @Needs(area = Area.SUBSCRIPTION, action = Action.EDIT)
    Page close(Access access, Nothing form) {
        subscriptions.close(access.company());
        return new Redirect(path(access), "subscription.closed");
    }

    @PostMapping("/consulta/fin")
    @Needs(area = Area.SUBSCRIPTION, action = Action.EDIT)
    Page reopen(Access access, Viewer viewer, Nothing form) {
        try {
            subscriptions.reopen(access.company());
            return new Redirect(path(access), "subscription.reopened");
        } catch (Refused refused) {
            return show(access, viewer, refused.problems());
        }
    }

    private Page show(Access access, Viewer viewer, List<Problem> problems) {
        return new SubscriptionShow(
                path(access),
                subscriptions.of(access.company()),
                reading.of(access.company(), viewer.locale()),
                access.allows(permissions, Area.SUBSCRIPTION, Action.EDIT),
                problems);
    }

    static String path(Access access) {
        return "/empresa/" + access.company().value() + "/suscripcion";
    }
}
