package app.cuadra.identity.session;

import app.cuadra.web.AccountMenuSource;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** One's own account as a place: its pages in the side bar and behind the initials of the top bar. */
@Component
public class AccountPlace implements MenuSource, AccountMenuSource {

    private static final String PATH = "/mi-cuadra";

    private static final List<MenuEntry> PAGES = List.of(
            new MenuEntry("", "identity.account.title", PATH, "user"),
            new MenuEntry("", "identity.sessions.title", PATH + "/sesiones", "device-desktop"));

    /** Says that this request is about the person's own account. */
    public static void enter(Viewer viewer, HttpServletRequest request) {
        new Place(Place.Kind.ACCOUNT, viewer.id().value(), PATH, viewer.name(), viewer.login(), "").enter(request);
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        return place.kind() == Place.Kind.ACCOUNT ? PAGES : List.of();
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return PAGES;
    }
}
