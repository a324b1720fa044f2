package app.cuadra.practice.engagement;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Permissions;
import app.cuadra.company.SettingsEntry;
import app.cuadra.company.SettingsSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Contador" on the page "Configuración", for whoever may know who comes in. */
@Component
@Order(20)
class EngagementEntry implements SettingsSource {

    private final Permissions permissions;

    EngagementEntry(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<SettingsEntry> entries(Access access) {
        return access.allows(permissions, Area.PEOPLE, Action.VIEW)
                ? List.of(new SettingsEntry(
                        "configuration.box.company",
                        "engagement.title",
                        "engagement.lead",
                        EngagementPages.path(access),
                        "building"))
                : List.of();
    }
}
