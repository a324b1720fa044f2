package app.cuadra.identity.profile;

import app.cuadra.identity.session.AccountPlace;
import app.cuadra.identity.session.NoFields;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Mi Cuadra → Perfil (HUB-30). */
@Controller
class ProfilePages {

    private static final String PATH = "/mi-cuadra/perfil";

    private final ProfileTable profiles;
    private final ProfileEditing editing;

    ProfilePages(ProfileTable profiles, ProfileEditing editing) {
        this.profiles = profiles;
        this.editing = editing;
    }

    @GetMapping("/mi-cuadra")
    Page home(NoFields none) {
        return new Redirect(PATH);
    }

    @GetMapping(PATH)
    Page show(NoFields none, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        var profile = profiles.find(viewer.id());
        return new ProfileShow(profile, Phone.shown(profile.phone()), viewer.login(), viewer.initials());
    }

    @GetMapping(PATH + "/editar")
    Page edit(NoFields none, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return editing.edit(viewer);
    }

    @PostMapping(PATH)
    Page save(ProfileForm form, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        try {
            editing.save(viewer, form);
            return new Redirect(PATH, "profile.done");
        } catch (Refused refused) {
            return editing.withProblems(viewer, form, refused.problems());
        }
    }
}
