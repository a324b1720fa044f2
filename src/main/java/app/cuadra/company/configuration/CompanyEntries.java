package app.cuadra.company.configuration;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Permissions;
import app.cuadra.company.SettingsEntry;
import app.cuadra.company.SettingsSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The box "Empresa", and the way out of the company. */
@Component
@Order(0)
class CompanyEntries implements SettingsSource {

    private static final String BOX = "configuration.box.company";

    private final Permissions permissions;

    CompanyEntries(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<SettingsEntry> entries(Access access) {
        var path = "/empresa/" + access.company().value();
        var entries = new ArrayList<SettingsEntry>();
        if (access.allows(permissions, Area.SETTINGS, Action.VIEW)) {
            entries.add(entry(BOX, "details", path + "/configuracion/empresa", "building"));
        }
        if (access.allows(permissions, Area.PEOPLE, Action.VIEW)) {
            entries.add(entry(BOX, "people", path + "/configuracion/usuarios", "users"));
            entries.add(entry(BOX, "roles", path + "/configuracion/roles", "shield-lock"));
        }
        if (access.allows(permissions, Area.SECURITY, Action.VIEW)) {
            entries.add(entry(BOX, "rules", path + "/configuracion/acceso", "lock"));
        }
        if (access.allows(permissions, Area.AUDIT, Action.VIEW)) {
            entries.add(entry(BOX, "history", path + "/historial", "history"));
        }
        entries.add(entry("configuration.box.you", "leaving", path + "/configuracion/salida", "logout"));
        return entries;
    }

    private static SettingsEntry entry(String box, String name, String path, String icon) {
        return new SettingsEntry(box, "configuration." + name, "configuration." + name + "What", path, icon);
    }
}
