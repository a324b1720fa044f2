package app.cuadra.company.home;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.CompanyState;
import app.cuadra.company.access.CurrentAccess;
import app.cuadra.company.plan.Subscription;
import app.cuadra.company.plan.Subscriptions;
import app.cuadra.values.CompanyId;
import app.cuadra.web.Banner;
import app.cuadra.web.BannerSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on every page of a company how many days of its trial are left, or that it can only be consulted and why. */
@Component
class SubscriptionBanner implements BannerSource {

    private final Subscriptions subscriptions;
    private final CurrentAccess access;

    SubscriptionBanner(Subscriptions subscriptions, CurrentAccess access) {
        this.subscriptions = subscriptions;
        this.access = access;
    }

    @Override
    public List<Banner> banners(Viewer viewer, Optional<Place> place) {
        return place
                .filter(here -> here.kind() == Place.Kind.COMPANY)
                .flatMap(here -> banner(subscriptions.of(new CompanyId(here.id())), here.path() + "/suscripcion"))
                .stream()
                .toList();
    }

    private Optional<Banner> banner(Subscription subscription, String page) {
        if (subscription.state() == CompanyState.PLAN) {
            return Optional.empty();
        }
        var presses = subscription.state() == CompanyState.CONSULTATION || subscription.endsSoon();
        var banner = Banner.of(
                presses ? Banner.Kind.WARNING : Banner.Kind.INFO,
                subscription.messageKey(),
                Map.of("days", subscription.daysLeft()));
        return Optional.of(
                access.allows(Area.SUBSCRIPTION, Action.VIEW) ? banner.link("subscription.title", page) : banner);
    }
}
