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
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<ConfirmationWay> ways;

    ConfirmationPages(
            UserTable users,
            Passwords passwords,
            Throttle throttle,
            Trust trust,
            ObjectProvider<ConfirmationWay> ways) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.trust = trust;
        this.ways = ways;
    }

    @GetMapping(PATH)
    Page edit(ConfirmationQuery query, Viewer viewer) {
        return page(query.volver(), viewer, List.of());
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

    private Page again(ConfirmationForm form, Viewer viewer, String code) {
        return page(form.volver(), viewer, List.of(Problem.of(code, "password")));
    }

    private Page page(String back, Viewer viewer, List<Problem> problems) {
        var account = users.find(viewer.id()).orElseThrow();
        var others = ways.orderedStream().filter(way -> way.offered(account)).toList();
        var password = users.password(viewer.id()).isPresent();
        return new ConfirmationEdit(viewer.login(), password, others, Destination.of(back), problems);
    }
}
