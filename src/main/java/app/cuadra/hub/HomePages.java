package app.cuadra.hub;

import app.cuadra.web.Page;
import app.cuadra.web.Place;
import app.cuadra.web.PlaceSource;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address of the program: it leads to where the person works. */
@Controller
class HomePages {

    /** Where somebody goes who has nowhere to go: they make a company of their own. */
    private static final String NOWHERE = "/empresas/nueva";

    private final ObjectProvider<PlaceSource> places;

    HomePages(ObjectProvider<PlaceSource> places) {
        this.places = places;
    }

    /** An accountant lands in their workspace, an owner in the company they used last. */
    @GetMapping("/")
    Page home(Viewer viewer) {
        return new Redirect(places.orderedStream()
                .flatMap(source -> source.places(viewer, "", 1).stream())
                .findFirst()
                .map(Place::path)
                .orElse(NOWHERE));
    }
}
