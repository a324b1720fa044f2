package app.cuadra.identity.session;

import app.cuadra.identity.Fresh;
import app.cuadra.identity.activity.Activity;
import app.cuadra.values.NotFound;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where one is signed in, and ending it (SI-46). */
@Controller
@RequestMapping(SessionPages.PATH)
class SessionPages {

    static final String PATH = "/mi-cuadra/seguridad/sesiones";

    private static final String BACK = "/mi-cuadra/seguridad";

    private final Sessions sessions;
    private final Activity activity;

    SessionPages(Sessions sessions, Activity activity) {
        this.sessions = sessions;
        this.activity = activity;
    }

    /** Every session; the page "Seguridad" shows the first few. */
    @GetMapping
    Page index(NoFields none, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return new SessionIndex(sessions.of(viewer.id(), request));
    }

    @Fresh
    @PostMapping("/cierre")
    Page end(SessionForm form, Viewer viewer, HttpServletRequest request) {
        if (!form.session().matches("[0-9a-f]{24}")) {
            throw new NotFound("session");
        }
        if (sessions.end(viewer.id(), form.session())) {
            activity.note(viewer.id(), "sessions.activity.ended", Map.of(), request);
        }
        return new Redirect(BACK, "sessions.ended");
    }

    @Fresh
    @PostMapping("/cierre-de-las-demas")
    Page endOthers(NoFields form, Viewer viewer, HttpServletRequest request) {
        sessions.endOthers(viewer.id(), request);
        activity.note(viewer.id(), "sessions.activity.othersEnded", Map.of(), request);
        return new Redirect(BACK, "sessions.othersEnded");
    }
}
