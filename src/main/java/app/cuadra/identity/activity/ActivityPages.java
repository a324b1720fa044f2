package app.cuadra.identity.activity;

import app.cuadra.identity.session.AccountPlace;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that happened to one's account in the last year (SI-47). */
@Controller
class ActivityPages {

    /** Entries on one page. */
    private static final int PAGE = 50;

    private final ActivityTable table;

    ActivityPages(ActivityTable table) {
        this.table = table;
    }

    @GetMapping("/mi-cuadra/seguridad/actividad")
    Page index(ActivityQuery query, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        var found = table.list(viewer.id(), query.position(), PAGE + 1);
        return new ActivityIndex(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }
}
