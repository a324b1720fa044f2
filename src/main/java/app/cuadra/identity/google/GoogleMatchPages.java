package app.cuadra.identity.google;

import app.cuadra.identity.password.Busy;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.KnownDevices;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.signin.SignIn;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody comes from the provider with the address of an existing user: they confirm once, then both are linked (SI-31). */
@Controller
class GoogleMatchPages {

    static final String PATH = GooglePages.PATH + "/vincular";

    private final GoogleLinks links;
    private final SignIn signIn;
    private final KnownDevices devices;
    private final Doorway doorway;
    private final Clock clock;

    GoogleMatchPages(GoogleLinks links, SignIn signIn, KnownDevices devices, Doorway doorway, Clock clock) {
        this.links = links;
        this.signIn = signIn;
        this.devices = devices;
        this.doorway = doorway;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Page edit(NoFields none, HttpServletRequest request) {
        return Vouched.of(request, clock)
                .map(kept -> page(kept, List.of(), 200))
                .orElseGet(GoogleMatchPages::anew);
    }

    @PostMapping(PATH)
    Page match(GoogleMatchForm form, HttpServletRequest request, HttpServletResponse response) {
        var kept = Vouched.of(request, clock).orElse(null);
        if (kept == null) {
            return anew();
        }
        if (form.password().isEmpty()) {
            return page(kept, List.of(Problem.of("text.required", "password")), 422);
        }
        var login = kept.identity().email();
        var outcome = signIn.attempt(login, form.password(), request.getRemoteAddr(), devices.known(login, request));
        return switch (outcome) {
            case SignIn.Outcome.Welcome(var account) -> {
                try {
                    links.link(account, kept.identity(), request);
                } catch (Refused refused) {
                    yield page(kept, refused.at("password").problems(), 422);
                }
                Vouched.forget(request);
                // With a second factor the door still asks for it; the link alone never opens it either.
                yield new Redirect(doorway.enter(account, Proof.PASSWORD, false, kept.wanted(), request, response));
            }
            case SignIn.Outcome.Wrong() -> page(kept, List.of(Problem.of("password.notCurrent", "password")), 422);
            case SignIn.Outcome.Crowded() -> {
                response.setHeader("Retry-After", String.valueOf(Busy.RETRY_AFTER_S));
                yield page(kept, List.of(Problem.of("signIn.busy", "")), 503);
            }
            case SignIn.Outcome.TooSoon(var pause) -> {
                response.setHeader("Retry-After", String.valueOf(Math.max(1, pause.toSeconds())));
                yield page(
                        kept,
                        List.of(new Problem(
                                "signIn.tooSoon",
                                "password",
                                Map.of(
                                        "minutes",
                                        Math.max(1, pause.plusSeconds(59).toMinutes())))),
                        429);
            }
        };
    }

    private Page page(Vouched.Kept kept, List<Problem> problems, int status) {
        var account = links.sameAddress(kept.identity());
        if (account.isEmpty()) {
            return new Redirect(GoogleRegistrationPages.PATH);
        }
        return new GoogleMatchEdit(
                kept.identity().email(), links.hasPassword(account.get().id()), problems, status);
    }

    private static Page anew() {
        return new Redirect("/ingresar");
    }
}
