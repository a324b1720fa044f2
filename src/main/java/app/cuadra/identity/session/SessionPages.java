package app.cuadra.identity.session;

import app.cuadra.values.NotFound;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where one is signed in, and ending it (SI-46). */
@Controller
@RequestMapping("/mi-cuadra/sesiones")
class SessionPages {

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    Page index(Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return new SessionIndex(sessions.of(viewer.id(), request));
    }

    @PostMapping("/cierre")
    Page end(SessionForm form, Viewer viewer) {
        if (!form.session().matches("[0-9a-f]{24}")) {
            throw new NotFound("session");
        }
        sessions.end(viewer.id(), form.session());
        return new Redirect("/mi-cuadra/sesiones");
    }

    @PostMapping("/cierre-de-las-demas")
    Page endOthers(NoFields form, Viewer viewer, HttpServletRequest request) {
        sessions.endOthers(viewer.id(), request);
        return new Redirect("/mi-cuadra/sesiones");
    }
}
