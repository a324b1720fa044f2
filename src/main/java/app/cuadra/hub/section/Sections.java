package app.cuadra.hub.section;

import app.cuadra.company.Access;
import app.cuadra.company.AccessPath;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Permissions;
import app.cuadra.company.Present;
import app.cuadra.hub.LastCompany;
import app.cuadra.values.CompanyId;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The sections of Mi Cuadra that a person may open (HUB-3): in a company's side bar all of them, on the pages about their own
 * account those of the company they used last, under its name. Whichever way, a section's address names its company.
 */
@Component
@Order(800)
class Sections implements MenuSource {

    private static final String TITLE = "hub.title";

    private final List<AccessPath> paths;
    private final Permissions permissions;
    private final LastCompany lastCompany;
    private final Present present;

    Sections(List<AccessPath> paths, Permissions permissions, LastCompany lastCompany, Present present) {
        this.paths = paths;
        this.permissions = permissions;
        this.lastCompany = lastCompany;
        this.present = present;
    }

    /**
     * A section of a company.
     *
     * @param area who may look into it sees it
     */
    private record Section(Area area, String title, String page, String icon) {}

    private static final List<Section> BEFORE_ONES_OWN = List.of(
            new Section(Area.SETTINGS, "hub.company", "/configuracion/empresa", "building"),
            new Section(Area.HOME, "solution.title", "/soluciones", "grid-dots"));

    private static final List<Section> AFTER = List.of(
            new Section(Area.INTEGRATIONS, "integration.title", "/integraciones", "plug"),
            new Section(Area.PEOPLE, "hub.people", "/configuracion/usuarios", "users"),
            new Section(Area.SUBSCRIPTION, "subscription.title", "/suscripcion", "credit-card"));

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        return switch (place.kind()) {
            case COMPANY -> inCompany(viewer, place);
            case ACCOUNT ->
                lastCompany.of(viewer).map(last -> besideOnesOwn(viewer, last)).orElse(List.of());
            case PRACTICE -> List.of();
        };
    }

    private List<MenuEntry> inCompany(Viewer viewer, Place place) {
        // From the palette the door of the company was not passed.
        var access = present.get().or(() -> access(viewer, place));
        var entries = new ArrayList<>(of(access, BEFORE_ONES_OWN, place, TITLE));
        entries.add(new MenuEntry(TITLE, "profile.title", "/mi-cuadra/perfil", "user"));
        entries.add(new MenuEntry(TITLE, "security.title", "/mi-cuadra/seguridad", "shield-lock"));
        entries.addAll(of(access, AFTER, place, TITLE));
        return entries;
    }

    private List<MenuEntry> besideOnesOwn(Viewer viewer, Place last) {
        var access = access(viewer, last);
        return Stream.of(BEFORE_ONES_OWN, AFTER)
                .flatMap(sections -> of(access, sections, last, last.name()).stream())
                .toList();
    }

    private List<MenuEntry> of(Optional<Access> access, List<Section> sections, Place place, String group) {
        return sections.stream()
                .filter(section -> access.filter(inside -> inside.allows(permissions, section.area(), Action.VIEW))
                        .isPresent())
                .map(section -> new MenuEntry(group, section.title(), place.path() + section.page(), section.icon()))
                .toList();
    }

    private Optional<Access> access(Viewer viewer, Place place) {
        var company = new CompanyId(place.id());
        var grants = paths.stream()
                .flatMap(path -> path.grant(viewer.id(), company).stream())
                .collect(Collectors.toUnmodifiableSet());
        return grants.isEmpty() ? Optional.empty() : Optional.of(new Access(viewer.id(), company, grants));
    }
}
