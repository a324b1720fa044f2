package app.cuadra.identity.signin;

import app.cuadra.identity.session.Destination;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.KnownDevices;
import app.cuadra.values.Problem;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in with e-mail and password (SI-10). */
@Controller
class SignInPages implements OpenPaths {

    private final SignIn signIn;
    private final KnownDevices devices;
    private final Doorway doorway;

    SignInPages(SignIn signIn, KnownDevices devices, Doorway doorway) {
        this.signIn = signIn;
        this.devices = devices;
        this.doorway = doorway;
    }

    @Override
    public List<String> patterns() {
        return List.of("/ingresar");
    }

    @GetMapping("/ingresar")
    Page show(SignInQuery query, Optional<Viewer> viewer) {
        if (viewer.isPresent()) {
            return new Redirect(Destination.of(query.volver()));
        }
        return new SignInShow(SignInForm.empty(query.volver(), query.solucion()), List.of(), query.notice(), 200);
    }

    @PostMapping("/ingresar")
    Page signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var login = SignIn.normal(form.login());
        if (login.isEmpty() || form.password().isEmpty()) {
            return again(form, Problem.of("text.required", login.isEmpty() ? "login" : "password"), 422);
        }
        var outcome = signIn.attempt(login, form.password(), request.getRemoteAddr(), devices.known(login, request));
        return switch (outcome) {
            case SignIn.Outcome.Welcome(var account) -> {
                doorway.enter(account, form.remember().equals("true"), request, response);
                yield new Redirect(Destination.of(form.volver()));
            }
            case SignIn.Outcome.Wrong() -> again(form, Problem.of("signIn.wrong", "login"), 422);
            case SignIn.Outcome.TooSoon(var pause) -> {
                response.setHeader("Retry-After", String.valueOf(Math.max(1, pause.toSeconds())));
                yield again(form, new Problem("signIn.tooSoon", "login", waiting(pause)), 429);
            }
        };
    }

    /** Whole minutes, from one up: more would be false precision, and tells a stranger nothing. */
    private static Map<String, Object> waiting(Duration pause) {
        return Map.of("minutes", Math.max(1, pause.plusSeconds(59).toMinutes()));
    }

    private static Page again(SignInForm form, Problem problem, int status) {
        return new SignInShow(form.withoutPassword(), List.of(problem), "", status);
    }
}
