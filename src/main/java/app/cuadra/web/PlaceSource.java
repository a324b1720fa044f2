package app.cuadra.web;

import java.util.List;

/** Offers places to the switcher and the palette (HUB-1, HUB-2); each module that has places implements one. */
public interface PlaceSource {

    /**
     * The places that this person may enter and whose name or identification matches.
     *
     * @param text as typed; empty asks for the most recent ones
     * @param limit at most so many
     */
    List<Place> places(Viewer viewer, String text, int limit);
}
