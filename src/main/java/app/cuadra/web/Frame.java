package app.cuadra.web;

import java.util.List;
import java.util.Optional;

/**
 * What stands around a page: who, where, the menu of the place, and what must be said everywhere.
 *
 * @param viewer empty before signing in
 * @param place empty outside companies and practices
 */
public record Frame(Optional<Viewer> viewer, Optional<Place> place, List<MenuEntry> menu, List<Banner> banners) {}
