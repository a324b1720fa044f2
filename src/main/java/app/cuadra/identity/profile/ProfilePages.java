package app.cuadra.identity.profile;

import app.cuadra.identity.session.AccountPlace;
import app.cuadra.identity.session.NoFields;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Mi Cuadra → Perfil (HUB-30). */
@Controller
class ProfilePages {

    @GetMapping("/mi-cuadra")
    Page home(NoFields none) {
        return new Redirect("/mi-cuadra/perfil");
    }

    @GetMapping("/mi-cuadra/perfil")
    Page show(NoFields none, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return new ProfileShow(viewer.name(), viewer.login());
    }
}
