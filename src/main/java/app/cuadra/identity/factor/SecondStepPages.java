package app.cuadra.identity.factor;

import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.session.SecondStep;
import app.cuadra.identity.session.SecondStepWay;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Problem;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Between the first proof and the first page: the second proof (SI-45). */
@Controller
class SecondStepPages implements OpenPaths {

    private final Doorway doorway;
    private final UserTable users;
    private final SecondProof second;
    private final ObjectProvider<SecondStepWay> ways;

    SecondStepPages(Doorway doorway, UserTable users, SecondProof second, ObjectProvider<SecondStepWay> ways) {
        this.doorway = doorway;
        this.users = users;
        this.second = second;
        this.ways = ways;
    }

    private record Waiter(Doorway.Waiting waiting, Account account) {}

    @Override
    public List<String> patterns() {
        return List.of(SecondStep.PATH);
    }

    @GetMapping(SecondStep.PATH)
    Page edit(SecondStepQuery query, Optional<Viewer> viewer, HttpServletRequest request) {
        return waiter(request)
                .map(waiter -> page(waiter, query.papel(), List.of(), 200))
                .orElseGet(() -> nobodyWaits(viewer));
    }

    @PostMapping(SecondStep.PATH)
    Page prove(SecondStepForm form, Optional<Viewer> viewer, HttpServletRequest request, HttpServletResponse response) {
        var waiter = waiter(request).orElse(null);
        if (waiter == null) {
            return nobodyWaits(viewer);
        }
        if (form.code().isBlank()) {
            return again(form, waiter, Problem.of("text.required", "code"), 422);
        }
        return switch (second.attempt(waiter.account(), form.code(), request)) {
            case SecondProof.Outcome.Right(var proof, var left) -> {
                var path = doorway.complete(waiter.waiting(), waiter.account(), proof, request, response);
                yield proof == Proof.RECOVERY_CODE
                        ? new Redirect(path, "factor.step.left", Map.of("left", String.valueOf(left)))
                        : new Redirect(path);
            }
            case SecondProof.Outcome.Wrong() -> again(form, waiter, CodeProblem.wrong(form.code()), 422);
            case SecondProof.Outcome.TooSoon(var pause) -> {
                response.setHeader("Retry-After", String.valueOf(Math.max(1, pause.toSeconds())));
                yield again(form, waiter, CodeProblem.tooSoon(pause), 429);
            }
        };
    }

    private Optional<Waiter> waiter(HttpServletRequest request) {
        return doorway.waiting(request)
                .flatMap(waiting -> users.find(waiting.user())
                        .filter(Account::active)
                        .map(account -> new Waiter(waiting, account)));
    }

    private static Page nobodyWaits(Optional<Viewer> viewer) {
        return new Redirect(viewer.isPresent() ? "/" : "/ingresar?vencida=1");
    }

    private Page again(SecondStepForm form, Waiter waiter, Problem problem, int status) {
        return page(waiter, form.papel(), List.of(problem), status);
    }

    private Page page(Waiter waiter, String paper, List<Problem> problems, int status) {
        var others = ways.orderedStream()
                .filter(way -> way.offered(waiter.account()))
                .toList();
        return new SecondStepEdit(waiter.account().login(), paper.equals("1"), others, problems, status);
    }
}
