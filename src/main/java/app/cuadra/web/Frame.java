package app.cuadra.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands around a page: who, where, the menus, and what must be said everywhere.
 *
 * @param viewer empty before signing in
 * @param place empty outside companies and practices
 * @param menu the side bar
 * @param account pages about the person's own account
 * @param create what the button "Nuevo" offers
 * @param launcher the solutions, and where they are administered
 */
public record Frame(
        Optional<Viewer> viewer,
        Optional<Place> place,
        List<MenuEntry> menu,
        List<Banner> banners,
        List<MenuEntry> account,
        List<MenuEntry> create,
        Launcher launcher) {

    /**
     * What the launcher offers.
     *
     * @param administration where it leads for more, empty when nobody says so
     */
    public record Launcher(List<Solution> solutions, String administration) {

        static final Launcher NONE = new Launcher(List.of(), "");
    }

    /** The side bar by group, in the order in which the groups first appear. */
    public Map<String, List<MenuEntry>> groups() {
        return menu.stream().collect(Collectors.groupingBy(MenuEntry::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** True for the entry a page belongs to: the one whose address is the longest beginning of the page's. */
    public boolean isCurrent(MenuEntry entry, String path) {
        return menu.stream()
                .map(MenuEntry::path)
                .filter(beginning -> path.equals(beginning) || path.startsWith(beginning + "/"))
                .max(Comparator.comparingInt(String::length))
                .filter(entry.path()::equals)
                .isPresent();
    }
}
