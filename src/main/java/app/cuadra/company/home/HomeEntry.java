package app.cuadra.company.home;

import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Inicio", first in a company's side bar. */
@Component
@Order(0)
class HomeEntry implements MenuSource {

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        return place.kind() == Place.Kind.COMPANY
                ? List.of(new MenuEntry("", "company.menu.home", place.path(), "home"))
                : List.of();
    }
}
