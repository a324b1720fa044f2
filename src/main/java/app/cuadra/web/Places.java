package app.cuadra.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every place a person may enter, gathered from the modules. */
@Component
class Places {

    private final ObjectProvider<PlaceSource> sources;

    Places(ObjectProvider<PlaceSource> sources) {
        this.sources = sources;
    }

    List<Place> matching(Viewer viewer, String text, int limit) {
        // A company may be reached in two ways, as its own person and for its accountant: it is shown once.
        var shown = new HashSet<String>();
        return sources.orderedStream()
                .flatMap(source -> source.places(viewer, text, limit).stream())
                .filter(place -> shown.add(place.path()))
                .limit(limit)
                .toList();
    }

    Optional<Place> at(Viewer viewer, String path) {
        return sources.orderedStream()
                .flatMap(source -> source.at(viewer, path).stream())
                .findFirst();
    }
}
