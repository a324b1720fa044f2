package app.cuadra.practice.firm;

import app.cuadra.web.Place;
import app.cuadra.web.Solution;
import app.cuadra.web.SolutionSource;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Espacio Contador in the launcher: that of the firms somebody works in, or the offer of one of their own (HUB-1, HUB-20). */
@Component
@Order(20)
class FirmSolution implements SolutionSource {

    private final Firms firms;

    FirmSolution(Firms firms) {
        this.firms = firms;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Solution> solutions(Viewer viewer, Optional<Place> place) {
        var own = firms.of(viewer.id());
        return own.isEmpty()
                ? List.of(solution("/firmas/nueva", false))
                : own.stream()
                        .map(firm -> solution("/contador/" + firm.id().value(), true))
                        .toList();
    }

    private static Solution solution(String path, boolean active) {
        return new Solution(
                "practice.place", "practice.solution.what", path, "briefcase", active, "practice.solution.plan");
    }
}
