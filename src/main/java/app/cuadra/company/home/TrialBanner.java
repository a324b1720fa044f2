package app.cuadra.company.home;

import app.cuadra.values.CompanyId;
import app.cuadra.web.Banner;
import app.cuadra.web.BannerSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on every page of a company how many days of its trial are left (COM-30). */
@Component
class TrialBanner implements BannerSource {

    /** From so many days on it presses. */
    private static final int SOON = 3;

    private final Trial trial;

    TrialBanner(Trial trial) {
        this.trial = trial;
    }

    @Override
    public List<Banner> banners(Viewer viewer, Optional<Place> place) {
        return place
                .filter(here -> here.kind() == Place.Kind.COMPANY)
                .flatMap(here -> trial.of(new CompanyId(here.id())))
                .map(TrialBanner::banner)
                .stream()
                .toList();
    }

    private static Banner banner(Trial.Left left) {
        if (left.daysLeft() < 0) {
            return new Banner(Banner.Kind.WARNING, "company.trial.over", Map.of(), "", "");
        }
        return new Banner(
                left.daysLeft() <= SOON ? Banner.Kind.WARNING : Banner.Kind.INFO,
                "company.trial.left",
                Map.of("days", left.daysLeft()),
                "",
                "");
    }
}
