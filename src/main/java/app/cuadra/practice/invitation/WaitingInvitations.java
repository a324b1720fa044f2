package app.cuadra.practice.invitation;

import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.WhenListOpens;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Banner;
import app.cuadra.web.BannerSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which invitations wait for the accountant's address to be verified, and lets them go once it is (SI-3). */
@Component
class WaitingInvitations implements BannerSource, WhenListOpens {

    private final Posting posting;
    private final Firms firms;
    private final Tenancy tenancy;

    WaitingInvitations(Posting posting, Firms firms, Tenancy tenancy) {
        this.posting = posting;
        this.firms = firms;
        this.tenancy = tenancy;
    }

    @Override
    public void opened(Firm firm, Viewer viewer) {
        posting.sendWaiting(firm, viewer.id());
    }

    @Override
    public List<Banner> banners(Viewer viewer, Optional<Place> place) {
        if (viewer.emailVerified()) {
            return List.of();
        }
        return place
                .filter(here -> here.kind() == Place.Kind.PRACTICE)
                .flatMap(here -> firms.find(viewer.id(), new PracticeId(here.id())))
                .map(firm -> tenancy.within(firm.id(), () -> posting.waitingOf(firm, viewer.id())))
                .filter(count -> count > 0)
                .map(count ->
                        Banner.of(Banner.Kind.INFO, "practice.clients.waiting", Map.<String, Object>of("count", count)))
                .stream()
                .toList();
    }
}
