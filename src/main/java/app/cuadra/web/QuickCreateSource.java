package app.cuadra.web;

import java.util.List;
import java.util.Optional;

/** Offers entries to the button "Nuevo"; without any, the button is not shown. */
public interface QuickCreateSource {

    /** What this person can create from here; the group of the entries is not used. */
    List<MenuEntry> entries(Viewer viewer, Optional<Place> place);
}
