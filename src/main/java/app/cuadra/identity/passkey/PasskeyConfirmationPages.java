package app.cuadra.identity.passkey;

import app.cuadra.identity.passkey.Challenges.Use;
import app.cuadra.identity.session.Destination;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.session.Trust;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** "Confirma que eres tú" with a passkey: the only proof of somebody who has no password (ASVS 7.5.3). */
@Controller
class PasskeyConfirmationPages {

    static final String PATH = "/confirmar/llave";

    private final Passkeys passkeys;
    private final UserTable users;
    private final Trust trust;

    PasskeyConfirmationPages(Passkeys passkeys, UserTable users, Trust trust) {
        this.passkeys = passkeys;
        this.users = users;
        this.trust = trust;
    }

    @GetMapping(PATH)
    Page show(PasskeyQuery query, Viewer viewer) {
        return new PasskeyConfirm(viewer.login(), Destination.of(query.volver()), List.of());
    }

    @PostMapping(PATH + "/reto")
    ResponseEntity<String> ask(NoFields none, Viewer viewer, HttpServletRequest request) {
        var account = users.find(viewer.id()).orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.askToSign(Use.CONFIRM, account, request));
    }

    @PostMapping(PATH)
    Page confirm(PasskeyForm form, Viewer viewer, HttpServletRequest request) {
        var back = Destination.of(form.volver());
        try {
            passkeys.prove(Use.CONFIRM, users.find(viewer.id()).orElseThrow(), new Answer(form), request);
        } catch (Refused refused) {
            return new PasskeyConfirm(viewer.login(), back, refused.problems());
        }
        trust.prove(request, Proof.PASSKEY);
        return new Redirect(back);
    }
}
