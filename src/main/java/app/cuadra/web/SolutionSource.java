package app.cuadra.web;

import java.util.List;
import java.util.Optional;

/** Offers solutions to the launcher and to Mi Cuadra, ordered by {@code @Order}: only such as work. */
public interface SolutionSource {

    /** What this person can open from here, and what they could activate. */
    List<Solution> solutions(Viewer viewer, Optional<Place> place);

    /** Where they are administered, if this source knows. */
    default Optional<String> administration(Viewer viewer, Optional<Place> place) {
        return Optional.empty();
    }
}
