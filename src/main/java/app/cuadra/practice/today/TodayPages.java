package app.cuadra.practice.today;

import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Page;
import app.cuadra.web.Place;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** "Hoy", the first page of the workspace; who has no client yet begins with the list, which says how. */
@Controller
@Order(5)
class TodayPages implements MenuSource {

    private final Today today;
    private final Clock clock;

    TodayPages(Today today, Clock clock) {
        this.today = today;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        return place.kind() == Place.Kind.PRACTICE
                ? List.of(new MenuEntry("", "today.title", place.path(), "list-check"))
                : List.of();
    }

    @GetMapping("/contador/{practice}")
    Page show(Firm firm, Viewer viewer) {
        var clients = "/contador/" + firm.id().value() + "/empresas";
        return today.boxes(firm.id(), viewer)
                .<Page>map(boxes -> new TodayShow(LocalDate.now(clock.withZone(viewer.zone())), boxes, clients))
                .orElseGet(() -> new Redirect(clients));
    }
}
