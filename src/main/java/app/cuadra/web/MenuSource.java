package app.cuadra.web;

import java.util.List;

/** Offers entries for the side bar of a place; each module that has pages implements one, ordered by {@code @Order}. */
public interface MenuSource {

    /** The entries this person sees in this place; empty when the module has none there. */
    List<MenuEntry> entries(Viewer viewer, Place place);
}
