package app.cuadra.files.folder;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.access.CurrentAccess;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Archivos" in the side bar of a company, for its administrators. Whether a firm shares any, the page says: no other page asks. */
@Component
@Order(30)
class FolderEntry implements MenuSource {

    private final CurrentAccess access;

    FolderEntry(CurrentAccess access) {
        this.access = access;
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        var shown = place.kind() == Place.Kind.COMPANY && access.allows(Area.FILES, Action.VIEW);
        return shown ? List.of(new MenuEntry("", "file.menu", place.path() + "/archivos", "file-text")) : List.of();
    }
}
