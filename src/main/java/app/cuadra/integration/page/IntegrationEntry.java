package app.cuadra.integration.page;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Permissions;
import app.cuadra.company.SettingsEntry;
import app.cuadra.company.SettingsSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to "Integraciones" from the page Configuración. */
@Component
@Order(50)
class IntegrationEntry implements SettingsSource {

    private final Permissions permissions;

    IntegrationEntry(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<SettingsEntry> entries(Access access) {
        if (!access.allows(permissions, Area.INTEGRATIONS, Action.VIEW)) {
            return List.of();
        }
        var path = "/empresa/" + access.company().value() + "/integraciones";
        return List.of(
                new SettingsEntry("integration.box", "integration.title", "integration.entryWhat", path, "plug"));
    }
}
