package app.cuadra.identity.registration;

import app.cuadra.web.Banner;
import app.cuadra.web.BannerSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for the verification of an address on every page until it is done (SI-3). */
@Component
class VerifyBanner implements BannerSource {

    @Override
    public List<Banner> banners(Viewer viewer, Optional<Place> place) {
        return viewer.emailVerified()
                ? List.of()
                : List.of(Banner.of(Banner.Kind.WARNING, "identity.verify.banner", Map.of("email", viewer.login()))
                        .button("identity.verify.again", "/mi-cuadra/verificacion"));
    }
}
