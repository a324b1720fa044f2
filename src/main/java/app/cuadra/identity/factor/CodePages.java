package app.cuadra.identity.factor;

import app.cuadra.identity.session.Destination;
import app.cuadra.identity.session.Trust;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** "Confirma que eres tú" with a code (ASVS 7.5.3). */
@Controller
class CodePages {

    static final String PATH = "/confirmar/codigo";

    private final UserTable users;
    private final SecondProof second;
    private final Trust trust;

    CodePages(UserTable users, SecondProof second, Trust trust) {
        this.users = users;
        this.second = second;
        this.trust = trust;
    }

    @GetMapping(PATH)
    Page edit(CodeQuery query, Viewer viewer) {
        return new CodeEdit(viewer.login(), query.papel().equals("1"), Destination.of(query.volver()), List.of(), 200);
    }

    @PostMapping(PATH)
    Page confirm(CodeForm form, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        if (form.code().isBlank()) {
            return again(form, viewer, Problem.of("text.required", "code"), 422);
        }
        var account = users.find(viewer.id()).orElseThrow();
        return switch (second.attempt(account, form.code(), request)) {
            case SecondProof.Outcome.Right(var proof, var codesLeft) -> {
                trust.prove(request, proof);
                yield new Redirect(Destination.of(form.volver()));
            }
            case SecondProof.Outcome.Wrong() -> again(form, viewer, CodeProblem.wrong(form.code()), 422);
            case SecondProof.Outcome.TooSoon(var pause) -> {
                response.setHeader("Retry-After", String.valueOf(Math.max(1, pause.toSeconds())));
                yield again(form, viewer, CodeProblem.tooSoon(pause), 429);
            }
        };
    }

    private static Page again(CodeForm form, Viewer viewer, Problem problem, int status) {
        return new CodeEdit(
                viewer.login(), form.papel().equals("1"), Destination.of(form.volver()), List.of(problem), status);
    }
}
