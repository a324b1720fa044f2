package app.cuadra.hub;

import app.cuadra.company.Recents;
import app.cuadra.web.Place;
import app.cuadra.web.PlaceSource;
import app.cuadra.web.Viewer;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The company a person used last and may still enter, be it their own or a client's. */
@Component
public class LastCompany {

    /** The company used last is among these, unless access to all of them has ended since. */
    private static final int RECENT = 5;

    private final ObjectProvider<PlaceSource> places;
    private final Recents recents;

    LastCompany(ObjectProvider<PlaceSource> places, Recents recents) {
        this.places = places;
        this.recents = recents;
    }

    private record Known(Optional<Place> place) {}

    /** The company, if there is one; the menu and the launcher of one page ask the database once. */
    public Optional<Place> of(Viewer viewer) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return found(viewer);
        }
        var key = LastCompany.class.getName() + viewer.id().value();
        if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Known known) {
            return known.place();
        }
        var place = found(viewer);
        request.setAttribute(key, new Known(place), RequestAttributes.SCOPE_REQUEST);
        return place;
    }

    private Optional<Place> found(Viewer viewer) {
        return recents.of(viewer.id(), RECENT).stream()
                .map(company -> "/empresa/" + company.value())
                .flatMap(path -> places.orderedStream()
                        .flatMap(source -> source.at(viewer, path).stream())
                        .limit(1))
                .findFirst();
    }
}
