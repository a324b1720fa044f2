package app.cuadra.hub;

import app.cuadra.identity.SolutionDoor;
import app.cuadra.web.Page;
import app.cuadra.web.Place;
import app.cuadra.web.PlaceSource;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address of the program: it leads to where the person works. */
@Controller
class HomePages {

    /** Where somebody goes who has nowhere to go: they make a company of their own. */
    private static final String NOWHERE = "/empresas/nueva";

    /** Among so many of the latest places there is one of each kind, if there is any. */
    private static final int LATEST = 20;

    private final ObjectProvider<PlaceSource> places;
    private final LastCompany lastCompany;

    HomePages(ObjectProvider<PlaceSource> places, LastCompany lastCompany) {
        this.places = places;
        this.lastCompany = lastCompany;
    }

    /**
     * An accountant lands in their workspace, an owner in the company they used last; who came in by a solution's door
     * lands in that solution, or is told that it is not there yet.
     */
    @GetMapping("/")
    Page home(HomeQuery query, Viewer viewer) {
        return SolutionDoor.of(query.solucion())
                .map(door -> inside(door, viewer))
                .orElseGet(() -> new Redirect(first(viewer)));
    }

    private Page inside(SolutionDoor door, Viewer viewer) {
        return switch (door) {
            case CONTADOR -> new Redirect(latest(viewer, Place.Kind.PRACTICE).orElseGet(() -> first(viewer)));
            case CONTABILIDAD ->
                new Redirect(lastCompany
                        .of(viewer)
                        .map(Place::path)
                        .or(() -> latest(viewer, Place.Kind.COMPANY))
                        .orElseGet(() -> first(viewer)));
            case FACTURACION, NOMINA, POS, TIENDA ->
                new Redirect(first(viewer), "door.notYet", Map.of("solution", door.code()));
        };
    }

    private Optional<String> latest(Viewer viewer, Place.Kind kind) {
        return places.orderedStream()
                .flatMap(source -> source.places(viewer, "", LATEST).stream())
                .filter(place -> place.kind() == kind)
                .findFirst()
                .map(Place::path);
    }

    private String first(Viewer viewer) {
        return places.orderedStream()
                .flatMap(source -> source.places(viewer, "", 1).stream())
                .findFirst()
                .map(Place::path)
                .orElse(NOWHERE);
    }
}
