package app.cuadra.web.styleguide;

import app.cuadra.values.UserId;
import app.cuadra.web.AccountMenuSource;
import app.cuadra.web.Banner;
import app.cuadra.web.BannerSource;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Place;
import app.cuadra.web.QuickCreateSource;
import app.cuadra.web.Solution;
import app.cuadra.web.SolutionSource;
import app.cuadra.web.Viewer;
import app.cuadra.web.ViewerSource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The made-up accountant, firm and menus around the pages of the style guide, and around nothing else. */
@Component
@Conditional(WhileDeveloping.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Cast
        implements ViewerSource,
                MenuSource,
                QuickCreateSource,
                SolutionSource,
                BannerSource,
                AccountMenuSource,
                OpenPaths {

    static final String PATH = "/styleguide";
    static final Place FIRM = new Place(Place.Kind.ACCOUNT, 0, PATH, "Mora Contadores", "Espacio Contador", "");

    private static final UserId NOBODY = new UserId(0);

    @Override
    public List<String> patterns() {
        return List.of(PATH, PATH + "/**");
    }

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request) {
        var path = request.getRequestURI();
        var inside = path.equals(PATH) || path.startsWith(PATH + "/");
        if (!inside || path.equals(PATH + "/puerta")) {
            return Optional.empty();
        }
        var asked = request.getParameter("idioma");
        var locale = Locale.of(asked == null ? "es" : asked);
        return Optional.of(new Viewer(
                NOBODY, "luis@moracontadores.example", "Luis Mora", locale, ZoneId.of("America/Bogota"), true));
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        if (!place.equals(FIRM)) {
            return List.of();
        }
        return List.of(
                new MenuEntry("", "styleguide.menu.parts", PATH, "apps"),
                new MenuEntry("", "styleguide.menu.list", PATH + "/lista", "building"),
                new MenuEntry("", "styleguide.menu.form", PATH + "/formulario", "pencil"),
                new MenuEntry("", "styleguide.menu.door", PATH + "/puerta", "lock"),
                new MenuEntry(
                        "styleguide.menu.errors", "styleguide.menu.notFound", PATH + "/error/404", "alert-circle"),
                new MenuEntry("styleguide.menu.errors", "styleguide.menu.bug", PATH + "/error/500", "alert-triangle"));
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Optional<Place> place) {
        return isHere(viewer)
                ? List.of(new MenuEntry("", "styleguide.menu.form", PATH + "/formulario", "building-plus"))
                : List.of();
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return isHere(viewer) ? List.of(new MenuEntry("", "styleguide.menu.parts", PATH, "user")) : List.of();
    }

    @Override
    public List<Solution> solutions(Viewer viewer, Optional<Place> place) {
        if (!isHere(viewer)) {
            return List.of();
        }
        return List.of(
                new Solution("styleguide.menu.list", "styleguide.solution.list", PATH + "/lista", "building", true, ""),
                new Solution(
                        "styleguide.menu.form", "styleguide.solution.form", PATH + "/formulario", "pencil", false, ""));
    }

    @Override
    public List<Banner> banners(Viewer viewer, Optional<Place> place) {
        return isHere(viewer)
                ? List.of(Banner.of(Banner.Kind.WARNING, "styleguide.banner", Map.of("days", 9)))
                : List.of();
    }

    private static boolean isHere(Viewer viewer) {
        return viewer.id().equals(NOBODY);
    }
}
