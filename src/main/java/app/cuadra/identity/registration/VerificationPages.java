package app.cuadra.identity.registration;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link that verifies an address (SI-3). It never signs anybody in whom this browser did not register: otherwise
 * somebody could register with your address and their password, and your click would give them your account.
 */
@Controller
class VerificationPages implements OpenPaths {

    private static final String LINK = "verifying";

    private final Verification verification;
    private final RegistrationMail mail;
    private final UserTable users;
    private final Doorway doorway;

    VerificationPages(Verification verification, RegistrationMail mail, UserTable users, Doorway doorway) {
        this.verification = verification;
        this.mail = mail;
        this.users = users;
        this.doorway = doorway;
    }

    @Override
    public List<String> patterns() {
        return List.of("/verificar", "/verificar/*");
    }

    /** Exchanges the token at once for a note in the session, so that it stays in no history and no log. */
    @GetMapping("/verificar/{token}")
    Page open(@PathVariable String token, HttpServletRequest request) {
        request.getSession()
                .setAttribute(LINK, verification.open(token).map(Link::id).orElse(0L));
        return new Redirect("/verificar");
    }

    @GetMapping("/verificar")
    Page show(NoFields none, Optional<Viewer> viewer, HttpServletRequest request) {
        var link = link(request).orElse(null);
        if (link == null) {
            return new VerificationShow("unknown", "");
        }
        if (link.state() == Links.State.USED && viewer.isPresent()) {
            return new Redirect("/");
        }
        return page(link, viewer, request);
    }

    @PostMapping("/verificar")
    Page verify(NoFields none, Optional<Viewer> viewer, HttpServletRequest request, HttpServletResponse response) {
        var link = link(request).orElse(null);
        if (link == null) {
            return new VerificationShow("unknown", "");
        }
        if (!isTheirs(link, viewer, request)) {
            return page(link, viewer, request);
        }
        if (!verification.confirm(link)) {
            return page(link(request).orElse(link), viewer, request);
        }
        if (viewer.isPresent()) {
            return new Redirect("/");
        }
        // This very browser chose the password a moment ago, and now shows that it reads the mail as well.
        return new Redirect(users.find(link.user())
                .map(account -> doorway.enter(account, Proof.PASSWORD, false, "/", request, response))
                .orElse("/"));
    }

    /** The banner's "Enviar de nuevo". */
    @PostMapping("/mi-cuadra/verificacion")
    Page again(NoFields none, Viewer viewer) {
        if (!viewer.emailVerified()) {
            var email = new Email(viewer.login());
            if (!mail.mayAgain(email)) {
                throw Refused.because("verify.tooSoon");
            }
            mail.verify(viewer.id(), email);
        }
        return new Redirect("/");
    }

    private Page page(Link link, Optional<Viewer> viewer, HttpServletRequest request) {
        var state = link.state() == Links.State.GOOD && !isTheirs(link, viewer, request)
                ? "signIn"
                : link.state().name().toLowerCase(Locale.ROOT);
        return new VerificationShow(state, state.equals("good") ? link.email().value() : "");
    }

    /** The browser that registered this user, or one in which they have signed in. */
    private static boolean isTheirs(Link link, Optional<Viewer> viewer, HttpServletRequest request) {
        if (viewer.isPresent()) {
            return viewer.get().id().equals(link.user());
        }
        return RegisteredHere.is(link.user(), request);
    }

    private Optional<Link> link(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(LINK) instanceof Long id
                ? verification.find(id)
                : Optional.empty();
    }
}
