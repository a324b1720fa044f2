package app.cuadra.identity.session;

import app.cuadra.web.AccountMenuSource;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Mi Cuadra as a place: one's own pages in the side bar and behind the picture of the top bar. Other modules put theirs
 * before or after by their order.
 */
@Component
@Order(AccountPlace.ORDER)
public class AccountPlace implements MenuSource, AccountMenuSource {

    /** Empresa and Soluciones come before Perfil and Seguridad, Integraciones after. */
    public static final int ORDER = 100;

    private static final String PATH = "/mi-cuadra";

    private static final List<MenuEntry> PAGES = List.of(
            new MenuEntry("", "profile.title", PATH + "/perfil", "user"),
            new MenuEntry("", "security.title", PATH + "/seguridad", "shield-lock"));

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
