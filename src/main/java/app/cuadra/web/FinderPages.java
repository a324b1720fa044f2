package app.cuadra.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The switcher of companies (HUB-2) and the palette, each also as a page for browsers without scripts. */
@Controller
class FinderPages {

    private static final int LIMIT = 20;
    private static final int LIMIT_IN_PALETTE = 8;
    private static final int LONGEST = 100;

    private final Places places;
    private final Menus menus;
    private final SamePage samePage;
    private final Messages messages;

    FinderPages(Places places, Menus menus, SamePage samePage, Messages messages) {
        this.places = places;
        this.menus = menus;
        this.samePage = samePage;
        this.messages = messages;
    }

    @GetMapping("/lugares")
    Page places(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String desde,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx) {
        var here = places.at(viewer, desde);
        var found = new Found(found(viewer, here, q, desde, LIMIT), List.of(), false);
        return htmx.isPresent() ? found : new PlacesShow(shorten(q), desde, found);
    }

    @GetMapping("/buscar")
    Page everything(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String desde,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx) {
        var here = places.at(viewer, desde);
        var entries = Stream.concat(
                        here.stream().flatMap(place -> menus.side(viewer, place).stream()),
                        menus.account(viewer).stream())
                .filter(entry -> plain(messages.text(viewer.locale(), entry.title(), java.util.Map.of()))
                        .contains(plain(q)))
                .toList();
        var found = new Found(found(viewer, here, q, desde, LIMIT_IN_PALETTE), entries, true);
        return htmx.isPresent() ? found : new SearchShow(shorten(q), desde, found);
    }

    private List<FoundPlace> found(Viewer viewer, Optional<Place> here, String q, String desde, int limit) {
        return places.matching(viewer, shorten(q).strip(), limit).stream()
                .map(place -> new FoundPlace(
                        place,
                        samePage.in(place, here, desde),
                        here.filter(current -> current.path().equals(place.path()))
                                .isPresent()))
                .toList();
    }

    private static String shorten(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** As people type when they search: without accents or capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(shorten(text).strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
