package app.cuadra.identity.confirmation;

import app.cuadra.identity.password.Passwords;
import app.cuadra.identity.session.Destination;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.session.Trust;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** "Confirma que eres tú": a fresh proof before something sensitive (ASVS 7.5.3). */
@Controller
class ConfirmationPages {

    static final String PATH = "/confirmar";

    private final UserTable users;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Trust trust;

    ConfirmationPages(UserTable users, Passwords passwords, Throttle throttle, Trust trust) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.trust = trust;
    }

    @GetMapping(PATH)
    Page edit(ConfirmationQuery query, Viewer viewer) {
        return new ConfirmationEdit(viewer.login(), Destination.of(query.volver()), List.of());
    }

    @PostMapping(PATH)
    Page confirm(ConfirmationForm form, Viewer viewer, HttpServletRequest request) {
        // Whoever found this browser open may not try passwords here without end.
        var bucket = "change " + viewer.id().value();
        if (!throttle.count(Bucket.PAIR, bucket).allowed()) {
            return again(form, viewer, "tooManyRequests");
        }
        var right = users.password(viewer.id())
                .filter(kept -> passwords.matches(form.password(), kept))
                .isPresent();
        if (!right) {
            return again(form, viewer, "password.notCurrent");
        }
        throttle.forget(Bucket.PAIR, bucket);
        trust.prove(request, Proof.PASSWORD);
        return new Redirect(Destination.of(form.volver()));
    }

    private static Page again(ConfirmationForm form, Viewer viewer, String code) {
        return new ConfirmationEdit(
                viewer.login(), Destination.of(form.volver()), List.of(Problem.of(code, "password")));
    }
}
