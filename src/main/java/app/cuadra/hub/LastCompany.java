package app.cuadra.hub;

import app.cuadra.company.Recents;
import app.cuadra.web.Place;
import app.cuadra.web.PlaceSource;
import app.cuadra.web.Viewer;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

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

    /** The company, if there is one. */
    public Optional<Place> of(Viewer viewer) {
        return recents.of(viewer.id(), RECENT).stream()
                .map(company -> "/empresa/" + company.value())
                .flatMap(path -> places.orderedStream()
                        .flatMap(source -> source.at(viewer, path).stream())
                        .limit(1))
                .findFirst();
    }
}
