package app.cuadra.hub.solution;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.company.Subscribed;
import app.cuadra.web.Page;
import app.cuadra.web.Place;
import app.cuadra.web.SolutionSource;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** "Soluciones" of Mi Cuadra: what is active, what could be, and what each needs (HUB-20). */
@Controller
class SolutionPages {

    private final ObjectProvider<SolutionSource> sources;
    private final Subscribed subscriptions;
    private final Permissions permissions;

    SolutionPages(ObjectProvider<SolutionSource> sources, Subscribed subscriptions, Permissions permissions) {
        this.sources = sources;
        this.subscriptions = subscriptions;
        this.permissions = permissions;
    }

    @GetMapping("/empresa/{company}/soluciones")
    @Needs(area = Area.HOME, action = Action.VIEW)
    Page index(Access access, Viewer viewer, HttpServletRequest request) {
        var place = Place.of(request);
        var solutions = sources.orderedStream()
                .flatMap(source -> source.solutions(viewer, place).stream())
                .sorted(Comparator.comparing(solution -> !solution.active()))
                .toList();
        return new SolutionIndex(
                solutions,
                subscriptions.state(access.company()),
                Optional.of("/empresa/" + access.company().value() + "/suscripcion")
                        .filter(_ -> access.allows(permissions, Area.SUBSCRIPTION, Action.VIEW))
                        .orElse(""));
    }
}
