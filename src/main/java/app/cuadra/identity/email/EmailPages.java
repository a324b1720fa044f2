package app.cuadra.identity.email;

import app.cuadra.identity.Fresh;
import app.cuadra.identity.registration.Mailbox;
import app.cuadra.identity.session.AccountPlace;
import app.cuadra.identity.session.NoFields;
import app.cuadra.platform.Settings;
import app.cuadra.values.Email;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking for another address (SI-40). */
@Controller
class EmailPages {

    static final String PATH = "/mi-cuadra/seguridad/correo";

    private static final String SENT = PATH + "/revisa-tu-correo";
    private static final String ADDRESS = "changingAddress";

    private final EmailChange change;
    private final Settings settings;

    EmailPages(EmailChange change, Settings settings) {
        this.change = change;
        this.settings = settings;
    }

    @Fresh
    @GetMapping(PATH)
    Page edit(NoFields none, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        onlyPeople(viewer);
        return new EmailEdit(viewer.login(), new EmailForm(""), List.of());
    }

    @Fresh
    @PostMapping(PATH)
    Page ask(EmailForm form, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        onlyPeople(viewer);
        try {
            var email = change.ask(viewer, form.email());
            request.getSession().setAttribute(ADDRESS, email.value());
            return new Redirect(SENT);
        } catch (Refused refused) {
            return new EmailEdit(viewer.login(), form, refused.at("email").problems());
        }
    }

    @GetMapping(SENT)
    Page sent(NoFields none, Viewer viewer, HttpServletRequest request) {
        if (!(request.getSession().getAttribute(ADDRESS) instanceof String email)) {
            return new Redirect(PATH);
        }
        return new EmailSent(email, Mailbox.of(new Email(email), settings), "/mi-cuadra/seguridad");
    }

    /** A generated login has a username and no address. */
    private static void onlyPeople(Viewer viewer) {
        if (!viewer.login().contains("@")) {
            throw new NotFound("email");
        }
    }
}
