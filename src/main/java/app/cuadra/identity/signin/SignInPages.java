package app.cuadra.identity.signin;

import app.cuadra.identity.session.Destination;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Problem;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with e-mail and password (SI-10). */
@Controller
class SignInPages implements OpenPaths {

    private final UserTable users;
    private final PasswordEncoder passwords;
    private final Doorway doorway;

    SignInPages(UserTable users, PasswordEncoder passwords, Doorway doorway) {
        this.users = users;
        this.passwords = passwords;
        this.doorway = doorway;
    }

    @Override
    public List<String> patterns() {
        return List.of("/ingresar");
    }

    @GetMapping("/ingresar")
    Page show(
            Optional<Viewer> viewer,
            @RequestParam(defaultValue = "") String volver,
            @RequestParam(defaultValue = "") String solucion,
            @RequestParam(defaultValue = "") String vencida) {
        if (viewer.isPresent()) {
            return new Redirect(Destination.of(volver));
        }
        return new SignInShow(SignInForm.empty(volver, solucion), List.of(), !vencida.isEmpty(), 200);
    }

    @PostMapping("/ingresar")
    Page signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var login =
                Normalizer.normalize(form.login(), Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        var account = users.findLogin(login);
        var hash = account.flatMap(known -> users.password(known.id()));
        if (account.isEmpty() || hash.isEmpty() || !passwords.matches(form.password(), hash.get())) {
            var typed = new SignInForm(form.login(), "", form.remember(), form.volver(), form.solucion());
            return new SignInShow(typed, List.of(Problem.of("signIn.wrong", "login")), false, 422);
        }
        doorway.enter(account.get(), form.remember().equals("on"), request, response);
        return new Redirect(Destination.of(form.volver()));
    }
}
