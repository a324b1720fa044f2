package app.cuadra.web;

import java.util.List;
import java.util.Optional;

/** Offers places to the switcher and the palette (HUB-1, HUB-2); each module that has places implements one. */
public interface PlaceSource {

    /**
     * The places that this person may enter and whose name or identification matches.
     *
     * @param text as typed; empty asks for the most recent ones
     * @param limit at most so many
     */
    List<Place> places(Viewer viewer, String text, int limit);

    /**
     * The place that an address lies in, if this person may enter it.
     *
     * @param path of any page, as {@code /empresa/7/ajustes}
     */
    default Optional<Place> at(Viewer viewer, String path) {
        return places(viewer, "", 50).stream()
                .filter(place -> path.equals(place.path()) || path.startsWith(place.path() + "/"))
                .findFirst();
    }
}
