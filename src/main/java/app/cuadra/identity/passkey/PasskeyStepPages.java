package app.cuadra.identity.passkey;

import app.cuadra.identity.passkey.Challenges.Use;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.session.SecondStep;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The second step with a passkey (SI-45). */
@Controller
class PasskeyStepPages implements OpenPaths {

    static final String PATH = SecondStep.PATH + "/llave";

    private static final String BEGIN = "/ingresar?vencida=1";

    private final Passkeys passkeys;
    private final Doorway doorway;
    private final UserTable users;

    PasskeyStepPages(Passkeys passkeys, Doorway doorway, UserTable users) {
        this.passkeys = passkeys;
        this.doorway = doorway;
        this.users = users;
    }

    private record Waiter(Doorway.Waiting waiting, Account account) {}

    @Override
    public List<String> patterns() {
        return List.of(PATH, PATH + "/reto");
    }

    @GetMapping(PATH)
    Page show(NoFields none, HttpServletRequest request) {
        return waiter(request)
                .<Page>map(waiter -> new PasskeyStepShow(waiter.account().login(), List.of()))
                .orElseGet(() -> new Redirect(BEGIN));
    }

    @PostMapping(PATH + "/reto")
    ResponseEntity<String> ask(NoFields none, HttpServletRequest request) {
        return waiter(request)
                .map(waiter -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(passkeys.askToSign(Use.SECOND_STEP, waiter.account(), request)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(BEGIN))
                        .build());
    }

    @PostMapping(PATH)
    Page prove(PasskeyForm form, HttpServletRequest request, HttpServletResponse response) {
        var waiter = waiter(request).orElse(null);
        if (waiter == null) {
            return new Redirect(BEGIN);
        }
        try {
            var account = passkeys.prove(Use.SECOND_STEP, waiter.account(), new Answer(form), request);
            return new Redirect(doorway.complete(waiter.waiting(), account, Proof.PASSKEY, request, response));
        } catch (Refused refused) {
            return new PasskeyStepShow(waiter.account().login(), refused.problems());
        }
    }

    private Optional<Waiter> waiter(HttpServletRequest request) {
        return doorway.waiting(request)
                .flatMap(waiting -> users.find(waiting.user())
                        .filter(Account::active)
                        .map(account -> new Waiter(waiting, account)));
    }
}
