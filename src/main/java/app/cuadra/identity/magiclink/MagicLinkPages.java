package app.cuadra.identity.magiclink;

import app.cuadra.identity.SolutionDoor;
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
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking for a link to sign in with (SI-20 to SI-22). */
@Controller
class MagicLinkPages implements OpenPaths {

    private static final String SENT = MagicLinkWay.PATH + "/enviado";

    private final MagicLinkQuota quota;
    private final MagicLinkMail mail;
    private final Throttle throttle;
    private final Settings settings;

    MagicLinkPages(MagicLinkQuota quota, MagicLinkMail mail, Throttle throttle, Settings settings) {
        this.quota = quota;
        this.mail = mail;
        this.throttle = throttle;
        this.settings = settings;
    }

    @Override
    public List<String> patterns() {
        return List.of(MagicLinkWay.PATH, MagicLinkWay.PATH + "/*");
    }

    @GetMapping(MagicLinkWay.PATH)
    Page edit(MagicLinkQuery query, Optional<Viewer> viewer) {
        if (viewer.isPresent()) {
            return new Redirect(SolutionDoor.wanted(query.volver(), query.solucion()));
        }
        return new MagicLinkEdit(new MagicLinkForm("", query.volver(), query.solucion()), List.of(), 200);
    }

    @PostMapping(MagicLinkWay.PATH)
    Page ask(MagicLinkForm form, HttpServletRequest request, HttpServletResponse response) {
        try {
            var email = new Email(Text.required(form.email(), Email.MAX_LENGTH));
            var wanted = SolutionDoor.wanted(form.volver(), form.solucion());
            var refused = send(email, wanted, "email", request, response);
            if (refused.isPresent()) {
                return new MagicLinkEdit(form, List.of(refused.get()), 429);
            }
            AskingBrowser.note(request, email, wanted);
            return new Redirect(SENT);
        } catch (Refused refused) {
            return new MagicLinkEdit(form, refused.at("email").problems(), 422);
        }
    }

    @GetMapping(SENT)
    Page show(NoFields none, HttpServletRequest request) {
        return AskingBrowser.email(request)
                .<Page>map(email -> page(email, List.of(), 200))
                .orElseGet(() -> new Redirect(MagicLinkWay.PATH));
    }

    @PostMapping(MagicLinkWay.PATH + "/reenvio")
    Page again(NoFields none, HttpServletRequest request, HttpServletResponse response) {
        var email = AskingBrowser.email(request).orElse(null);
        if (email == null) {
            return new Redirect(MagicLinkWay.PATH);
        }
        return send(email, AskingBrowser.wanted(request), "", request, response)
                .<Page>map(refused -> page(email, List.of(refused), 429))
                .orElseGet(() -> new Redirect(SENT, "magiclink.sentAgain"));
    }

    /** Empty when it is on its way, if there is anybody at this address. */
    private Optional<Problem> send(
            Email email, String wanted, String field, HttpServletRequest request, HttpServletResponse response) {
        var network = throttle.count(Bucket.ASKING, NetworkAddress.of(request.getRemoteAddr()));
        if (!network.allowed()) {
            retryAfter(network.pause().toSeconds(), response);
            return Optional.of(Problem.of("tooManyRequests", field));
        }
        var pause = quota.count(email);
        if (pause.isPresent()) {
            retryAfter(pause.get().seconds(), response);
            return Optional.of(pause.get().problem(field));
        }
        mail.send(email, AskingBrowser.asked(request, wanted));
        return Optional.empty();
    }

    private static void retryAfter(long seconds, HttpServletResponse response) {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, seconds)));
    }

    private Page page(Email email, List<Problem> problems, int status) {
        return new MagicLinkShow(
                email.value(),
                Mailbox.of(email, settings),
                settings.magicLinks().good().toMinutes(),
                quota.pause(email),
                problems,
                status);
    }
}
