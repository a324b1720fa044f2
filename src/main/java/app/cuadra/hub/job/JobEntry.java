package app.cuadra.hub.job;

import app.cuadra.web.AccountMenuSource;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Trabajos" in the menu behind one's initials, after the pages of Mi Cuadra. */
@Component
@Order(900)
class JobEntry implements AccountMenuSource {

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return List.of(new MenuEntry("", "job.title", JobPages.PATH, "clock"));
    }
}
