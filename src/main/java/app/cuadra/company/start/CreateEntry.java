package app.cuadra.company.start;

import app.cuadra.web.MenuEntry;
import app.cuadra.web.Place;
import app.cuadra.web.QuickCreateSource;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers one more company to everybody, except in a firm's workspace, where clients are created another way. */
@Component
@Order(90)
class CreateEntry implements QuickCreateSource {

    @Override
    public List<MenuEntry> entries(Viewer viewer, Optional<Place> place) {
        return place.filter(here -> here.kind() == Place.Kind.PRACTICE).isPresent()
                ? List.of()
                : List.of(new MenuEntry("", "company.new.entry", "/empresas/nueva", "building-plus"));
    }
}
