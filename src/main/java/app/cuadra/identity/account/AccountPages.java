package app.cuadra.identity.account;

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

/** One's own account: language and password; the whole profile comes later. */
@Controller
class AccountPages {

    private final UserTable users;
    private final PasswordChange change;
    private final Throttle throttle;

    AccountPages(UserTable users, PasswordChange change, Throttle throttle) {
        this.users = users;
        this.change = change;
        this.throttle = throttle;
    }

    @GetMapping("/mi-cuadra")
    Page show(AccountQuery query, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return new AccountShow(viewer.name(), viewer.login(), !query.clave().isEmpty(), List.of());
    }

    @PostMapping("/mi-cuadra/clave")
    Page changePassword(PasswordForm form, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        try {
            replace(form, viewer, request);
            return new Redirect("/mi-cuadra?clave=1");
        } catch (Refused refused) {
            return new AccountShow(viewer.name(), viewer.login(), false, refused.problems());
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
            replace(form, viewer, request);
            return new Redirect("/");
        } catch (Refused refused) {
            return new ForcedPasswordEdit(viewer.login(), refused.problems());
        }
    }

    private void replace(PasswordForm form, Viewer viewer, HttpServletRequest request) {
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
        var checks = new Checks();
        var hash = checks.read("password", () -> change.checked(account, form.password()));
        checks.orRefuse();
        if (hash != null) {
            change.make(account, hash, request);
        }
    }

    private Account account(Viewer viewer) {
        return users.find(viewer.id()).orElseThrow();
    }
}
