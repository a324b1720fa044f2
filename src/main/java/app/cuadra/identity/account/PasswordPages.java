package app.cuadra.identity.account;

import app.cuadra.identity.Fresh;
import app.cuadra.identity.session.AccountPlace;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Checks;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Choosing another password (SI-41), or the first one of somebody who signed in without. */
@Controller
class PasswordPages {

    private static final String PATH = "/mi-cuadra/seguridad/clave";
    private static final String FIRST = PATH + "/nueva";
    private static final String SECURITY = "/mi-cuadra/seguridad";

    private final UserTable users;
    private final PasswordChange change;
    private final Throttle throttle;

    PasswordPages(UserTable users, PasswordChange change, Throttle throttle) {
        this.users = users;
        this.change = change;
        this.throttle = throttle;
    }

    @GetMapping(PATH)
    Page edit(NoFields none, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return hasNone(viewer) ? new Redirect(FIRST) : new PasswordEdit(viewer.login(), List.of());
    }

    @PostMapping(PATH)
    Page replace(PasswordForm form, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        try {
            replaceCurrent(form, viewer, request);
            return new Redirect(SECURITY, "password.done");
        } catch (Refused refused) {
            return new PasswordEdit(viewer.login(), refused.problems());
        }
    }

    /** There is no password to ask for, so whoever asks has proved themselves in another way a moment ago. */
    @Fresh
    @GetMapping(FIRST)
    Page first(NoFields none, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return hasNone(viewer) ? new FirstPasswordEdit(viewer.login(), List.of()) : new Redirect(PATH);
    }

    @Fresh
    @PostMapping(FIRST)
    Page create(FirstPasswordForm form, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        if (!hasNone(viewer)) {
            return new Redirect(PATH);
        }
        try {
            make(account(viewer), form.password(), request);
            return new Redirect(SECURITY, "password.created");
        } catch (Refused refused) {
            return new FirstPasswordEdit(viewer.login(), refused.problems());
        }
    }

    @GetMapping("/cambiar-clave")
    Page choose(NoFields none, Viewer viewer) {
        return account(viewer).mustChangePassword()
                ? new ForcedPasswordEdit(viewer.login(), List.of())
                : new Redirect("/mi-cuadra");
    }

    @PostMapping("/cambiar-clave")
    Page chosen(PasswordForm form, Viewer viewer, HttpServletRequest request) {
        try {
            replaceCurrent(form, viewer, request);
            return new Redirect("/");
        } catch (Refused refused) {
            return new ForcedPasswordEdit(viewer.login(), refused.problems());
        }
    }

    private void replaceCurrent(PasswordForm form, Viewer viewer, HttpServletRequest request) {
        var account = account(viewer);
        // Whoever found this browser open may not try passwords here without end.
        var told = throttle.count(Bucket.PAIR, "change " + viewer.id().value());
        if (!told.allowed()) {
            throw Refused.because("tooManyRequests");
        }
        new Checks()
                .that(change.isCurrent(account, form.current()), "current", "password.notCurrent")
                .orRefuse();
        throttle.forget(Bucket.PAIR, "change " + viewer.id().value());
        if (form.current().equals(form.password())) {
            throw new Refused(List.of(Problem.of("password.same", "password")));
        }
        make(account, form.password(), request);
    }

    private void make(Account account, String password, HttpServletRequest request) {
        var checks = new Checks();
        var hash = checks.read("password", () -> change.checked(account, password));
        checks.orRefuse();
        if (hash != null) {
            change.make(account, hash, request);
        }
    }

    private boolean hasNone(Viewer viewer) {
        return users.password(viewer.id()).isEmpty();
    }

    private Account account(Viewer viewer) {
        return users.find(viewer.id()).orElseThrow();
    }
}
