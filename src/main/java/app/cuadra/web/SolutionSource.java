package app.cuadra.web;

import java.util.List;
import java.util.Optional;

/** Offers solutions to the launcher; without any, the launcher is not shown. */
public interface SolutionSource {

    /** What this person can open from here. */
    List<Solution> solutions(Viewer viewer, Optional<Place> place);
}
