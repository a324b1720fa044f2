package app.cuadra.company.home;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.access.CurrentAccess;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Configuración" and what is most looked for in it, last in a company's side bar: only what the person's role opens. */
@Component
@Order(900)
class SettingsEntries implements MenuSource {

    private static final String GROUP = "company.menu.group";

    private final CurrentAccess access;

    SettingsEntries(CurrentAccess access) {
        this.access = access;
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        if (place.kind() != Place.Kind.COMPANY) {
            return List.of();
        }
        var entries = new ArrayList<MenuEntry>();
        entries.add(new MenuEntry(GROUP, "company.menu.settings", place.path() + "/configuracion", "settings"));
        if (access.allows(Area.SECURITY, Action.VIEW)) {
            entries.add(new MenuEntry(GROUP, "rules.title", place.path() + "/configuracion/acceso", "shield-lock"));
        }
        if (access.allows(Area.AUDIT, Action.VIEW)) {
            entries.add(new MenuEntry(GROUP, "company.menu.history", place.path() + "/historial", "history"));
        }
        return entries;
    }
}
