package app.cuadra.identity.signin;

import app.cuadra.identity.SolutionDoor;
import app.cuadra.identity.password.Busy;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.KnownDevices;
import app.cuadra.identity.session.Proof;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in with e-mail and password (SI-10). */
@Controller
class SignInPages implements OpenPaths {

    private final SignIn signIn;
    private final KnownDevices devices;
    private final Doorway doorway;
    private final ObjectProvider<SignInWay> ways;

    SignInPages(SignIn signIn, KnownDevices devices, Doorway doorway, ObjectProvider<SignInWay> ways) {
        this.signIn = signIn;
        this.devices = devices;
        this.doorway = doorway;
        this.ways = ways;
    }

    @Override
    public List<String> patterns() {
        return List.of("/ingresar");
    }

    @GetMapping("/ingresar")
    Page show(SignInQuery query, Optional<Viewer> viewer) {
        if (viewer.isPresent()) {
            return new Redirect(SolutionDoor.wanted(query.volver(), query.solucion()));
        }
        return page(SignInForm.empty(query.volver(), query.solucion()), List.of(), query.notice(), 200);
    }

    @PostMapping("/ingresar")
    Page signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var login = SignIn.normal(form.login());
        if (login.isEmpty() || form.password().isEmpty()) {
            return again(form, Problem.of("text.required", login.isEmpty() ? "login" : "password"), 422);
        }
        var outcome = signIn.attempt(login, form.password(), request.getRemoteAddr(), devices.known(login, request));
        return switch (outcome) {
            case SignIn.Outcome.Welcome(var account) ->
                new Redirect(doorway.enter(
                        account,
                        Proof.PASSWORD,
                        form.remember().equals("true"),
                        SolutionDoor.wanted(form.volver(), form.solucion()),
                        request,
                        response));
            case SignIn.Outcome.Wrong() -> again(form, Problem.of("signIn.wrong", "login"), 422);
            case SignIn.Outcome.Crowded() -> {
                response.setHeader("Retry-After", String.valueOf(Busy.RETRY_AFTER_S));
                yield again(form, Problem.of("signIn.busy", ""), 503);
            }
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

    private Page again(SignInForm form, Problem problem, int status) {
        return page(form.withoutPassword(), List.of(problem), "", status);
    }

    private Page page(SignInForm form, List<Problem> problems, String notice, int status) {
        var others = ways.orderedStream().filter(SignInWay::offered).toList();
        return new SignInShow(form, problems, notice, others, status);
    }
}
