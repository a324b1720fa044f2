package app.cuadra.hub.solution;

import app.cuadra.hub.LastCompany;
import app.cuadra.web.Place;
import app.cuadra.web.Solution;
import app.cuadra.web.SolutionSource;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mi Cuadra itself, the common space: first in the launcher, and where solutions are administered (HUB-1). */
@Component
@Order(10)
class HubSolution implements SolutionSource {

    private static final String ACCOUNT = "/mi-cuadra";

    private final LastCompany lastCompany;

    HubSolution(LastCompany lastCompany) {
        this.lastCompany = lastCompany;
    }

    @Override
    public List<Solution> solutions(Viewer viewer, Optional<Place> place) {
        return List.of(new Solution("hub.title", "hub.what", ACCOUNT, "user", true, "hub.plan"));
    }

    @Override
    public Optional<String> administration(Viewer viewer, Optional<Place> place) {
        return place.flatMap(here -> switch (here.kind()) {
                    case COMPANY -> Optional.of(here);
                    case ACCOUNT -> lastCompany.of(viewer);
                    case PRACTICE -> Optional.<Place>empty();
                })
                .map(company -> company.path() + "/soluciones")
                .or(() -> Optional.of(ACCOUNT));
    }
}
