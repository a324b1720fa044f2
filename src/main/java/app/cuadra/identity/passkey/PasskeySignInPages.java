package app.cuadra.identity.passkey;

import app.cuadra.identity.SolutionDoor;
import app.cuadra.identity.passkey.Challenges.Use;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.session.Proof;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in with a passkey: nobody types who they are (SI-45). */
@Controller
class PasskeySignInPages implements OpenPaths {

    static final String PATH = "/ingresar/llave";

    private final Passkeys passkeys;
    private final Doorway doorway;

    PasskeySignInPages(Passkeys passkeys, Doorway doorway) {
        this.passkeys = passkeys;
        this.doorway = doorway;
    }

    @Override
    public List<String> patterns() {
        return List.of(PATH, PATH + "/reto");
    }

    @GetMapping(PATH)
    Page show(PasskeyQuery query, Optional<Viewer> viewer) {
        return viewer.isPresent()
                ? new Redirect(SolutionDoor.wanted(query.volver(), query.solucion()))
                : new PasskeySignIn(SolutionDoor.wanted(query.volver(), query.solucion()), false, List.of());
    }

    @PostMapping(PATH + "/reto")
    ResponseEntity<String> ask(NoFields none, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.askToSign(Use.SIGN_IN, null, request));
    }

    @PostMapping(PATH)
    Page signIn(PasskeyForm form, HttpServletRequest request, HttpServletResponse response) {
        var remember = form.remember().equals("true");
        try {
            var account = passkeys.prove(Use.SIGN_IN, null, new Answer(form), request);
            return new Redirect(doorway.enter(account, Proof.PASSKEY, remember, form.volver(), request, response));
        } catch (Refused refused) {
            return new PasskeySignIn(form.volver(), remember, refused.problems());
        }
    }
}
