package app.cuadra.web;

import java.util.List;
import java.util.Optional;

/** Offers banners; each module with a state that matters everywhere implements one. */
public interface BannerSource {

    /** What must be said to this person, here. */
    List<Banner> banners(Viewer viewer, Optional<Place> place);
}
