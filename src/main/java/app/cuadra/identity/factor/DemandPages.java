package app.cuadra.identity.factor;

import app.cuadra.identity.SessionTrust;
import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.identity.confirmation.ConfirmationWay;
import app.cuadra.identity.session.Destination;
import app.cuadra.identity.user.UserTable;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says why a place asks for more than being signed in, and offers the ways this person can give it. */
@Controller
@RequestMapping(DemandPages.PATH)
class DemandPages {

    static final String PATH = "/confirmar";

    private final SessionTrust trust;
    private final UserTable users;
    private final ObjectProvider<ConfirmationWay> ways;

    DemandPages(SessionTrust trust, UserTable users, ObjectProvider<ConfirmationWay> ways) {
        this.trust = trust;
        this.users = users;
        this.ways = ways;
    }

    @GetMapping("/segundo-paso")
    Page second(FactorQuery query, Viewer viewer, HttpServletRequest request) {
        return page(Demand.SECOND_FACTOR, query.volver(), viewer, request);
    }

    @GetMapping("/otra-prueba")
    Page other(FactorQuery query, Viewer viewer, HttpServletRequest request) {
        return page(Demand.MORE_THAN_A_LINK, query.volver(), viewer, request);
    }

    private Page page(Demand demand, String volver, Viewer viewer, HttpServletRequest request) {
        if (trust.meets(request, demand)) {
            return new Redirect(Destination.of(volver));
        }
        return new DemandShow(demand, buttons(demand, viewer), Destination.of(volver));
    }

    private List<DemandShow.Button> buttons(Demand demand, Viewer viewer) {
        return switch (demand) {
            // The page that confirms has the password and every other way.
            case MORE_THAN_A_LINK -> List.of(new DemandShow.Button("factor.demand.confirm", "shield-lock", PATH));
            case SECOND_FACTOR -> {
                var account = users.find(viewer.id()).orElseThrow();
                var set = ways.orderedStream()
                        .filter(way -> way.second() && way.offered(account))
                        .map(way -> new DemandShow.Button(way.title(), way.icon(), way.path()))
                        .toList();
                yield set.isEmpty()
                        ? List.of(new DemandShow.Button("factor.demand.setUp", "shield-lock", FactorPages.PATH))
                        : set;
            }
        };
    }
}
