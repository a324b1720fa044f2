package app.cuadra.identity.recovery;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.registration.Mailbox;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.NetworkAddress;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.platform.Settings;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Getting back in without the password (SI-13). */
@Controller
class RecoveryPages implements OpenPaths {

    private static final String LINK = "recovering";
    private static final String ADDRESS = "recoveringAddress";

    private final Recovery recovery;
    private final Replacement replacement;
    private final Throttle throttle;
    private final Settings settings;

    RecoveryPages(Recovery recovery, Replacement replacement, Throttle throttle, Settings settings) {
        this.recovery = recovery;
        this.replacement = replacement;
        this.throttle = throttle;
        this.settings = settings;
    }

    @Override
    public List<String> patterns() {
        return List.of("/recuperar", "/recuperar/*");
    }

    @GetMapping("/recuperar")
    Page edit(NoFields none) {
        return new RecoveryEdit(new RecoveryForm(""), List.of(), 200);
    }

    @PostMapping("/recuperar")
    Page ask(RecoveryForm form, HttpServletRequest request) {
        if (!throttle.count(Bucket.ASKING, NetworkAddress.of(request.getRemoteAddr()))
                .allowed()) {
            return new RecoveryEdit(form, List.of(Problem.of("tooManyRequests", "")), 429);
        }
        try {
            var email = new Email(Text.required(form.email(), Email.MAX_LENGTH));
            recovery.ask(email);
            request.getSession().setAttribute(ADDRESS, email.value());
            return new Redirect("/recuperar/revisa-tu-correo");
        } catch (Refused refused) {
            return new RecoveryEdit(form, refused.at("email").problems(), 422);
        }
    }

    @GetMapping("/recuperar/revisa-tu-correo")
    Page show(NoFields none, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ADDRESS) instanceof String email)) {
            return new Redirect("/recuperar");
        }
        return new RecoveryShow(email, Mailbox.of(new Email(email), settings));
    }

    /** Exchanges the token at once for a note in the session, so that it stays in no history and no log. */
    @GetMapping("/recuperar/{token}")
    Page open(@PathVariable String token, HttpServletRequest request) {
        request.getSession()
                .setAttribute(LINK, recovery.open(token).map(Link::id).orElse(0L));
        return new Redirect("/recuperar/clave");
    }

    @GetMapping("/recuperar/clave")
    Page choose(NoFields none, HttpServletRequest request) {
        return page(link(request), List.of());
    }

    @PostMapping("/recuperar/clave")
    Page replace(NewPasswordForm form, HttpServletRequest request, HttpServletResponse response) {
        var link = link(request);
        if (link.isEmpty() || link.get().state() != Links.State.GOOD) {
            return page(link, List.of());
        }
        try {
            return replacement
                    .afterRecovery(link.get(), form.password(), request, response)
                    .<Page>map(Redirect::new)
                    .orElseGet(() -> page(link(request), List.of()));
        } catch (Refused refused) {
            return page(link, refused.at("password").problems());
        }
    }

    private static Page page(Optional<Link> link, List<Problem> problems) {
        return new NewPasswordEdit(
                link.map(known -> known.state().name().toLowerCase(Locale.ROOT)).orElse("unknown"),
                link.filter(known -> known.state() == Links.State.GOOD)
                        .map(known -> known.email().value())
                        .orElse(""),
                problems);
    }

    private Optional<Link> link(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(LINK) instanceof Long id ? recovery.find(id) : Optional.empty();
    }
}
