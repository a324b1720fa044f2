package app.cuadra.practice.firm;

import app.cuadra.web.Place;
import app.cuadra.web.Solution;
import app.cuadra.web.SolutionSource;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Espacio Contador in the launcher, for those who work in a firm (HUB-1). */
@Component
class FirmSolution implements SolutionSource {

    private final Firms firms;

    FirmSolution(Firms firms) {
        this.firms = firms;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Solution> solutions(Viewer viewer, Optional<Place> place) {
        return firms.of(viewer.id()).stream()
                .map(firm -> new Solution(
                        "practice.place",
                        "practice.solution.what",
                        "/contador/" + firm.id().value(),
                        "building",
                        ""))
                .toList();
    }
}
