package app.cuadra.identity.account;

import app.cuadra.identity.activity.Activity;
import app.cuadra.identity.session.AccountPlace;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.session.Sessions;
import app.cuadra.identity.session.SignedIn;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Mi Cuadra → Seguridad (HUB-40): what lets one in, where one is signed in, and what happened. */
@Controller
class SecurityPages {

    /** Entries of the activity here; its own page has them all. */
    private static final int NEWEST = 10;

    private final ObjectProvider<SecuritySource> sources;
    private final Sessions sessions;
    private final Activity activity;

    SecurityPages(ObjectProvider<SecuritySource> sources, Sessions sessions, Activity activity) {
        this.sources = sources;
        this.sessions = sessions;
        this.activity = activity;
    }

    @GetMapping("/mi-cuadra/seguridad")
    Page show(NoFields none, Viewer viewer, SignedIn signedIn, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        var items = sources.orderedStream()
                .flatMap(source -> source.items(signedIn.account()).stream())
                .toList();
        return new SecurityShow(items, sessions.of(viewer.id(), request), activity.newest(viewer.id(), NEWEST));
    }
}
