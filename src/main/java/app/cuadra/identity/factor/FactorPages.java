package app.cuadra.identity.factor;

import app.cuadra.identity.Fresh;
import app.cuadra.identity.session.AccountPlace;
import app.cuadra.identity.session.Destination;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Verificación en dos pasos": turning it on and off, and the codes on paper (SI-45). */
@Controller
@RequestMapping(FactorPages.PATH)
class FactorPages {

    static final String PATH = "/mi-cuadra/seguridad/segundo-paso";

    /** What the app shows above the code; a name, the same in every language. */
    private static final String PRODUCT = "Cuadra";

    private final Factors factors;
    private final AuthenticatorTable authenticators;
    private final RecoveryCodes codes;
    private final UserTable users;

    FactorPages(Factors factors, AuthenticatorTable authenticators, RecoveryCodes codes, UserTable users) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.codes = codes;
        this.users = users;
    }

    @Fresh
    @GetMapping
    Page show(FactorQuery query, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        var since = authenticators.since(viewer.id());
        return new FactorShow(since, since.isPresent() ? codes.left(viewer.id()) : 0, Destination.of(query.volver()));
    }

    /**
     * A POST, because each time it draws another secret. Not before the address is verified: whoever registers somebody's
     * address first must not lock its owner out.
     */
    @Fresh
    @PostMapping("/aplicacion")
    Page offer(FactorQuery form, Viewer viewer) {
        if (!viewer.emailVerified()) {
            return new Redirect(Back.to(PATH, form.volver()), "factor.verifyFirst");
        }
        factors.offer(viewer.id());
        return new Redirect(Back.to(PATH + "/aplicacion", form.volver()));
    }

    @Fresh
    @GetMapping("/aplicacion")
    Page edit(FactorQuery query, Viewer viewer, HttpServletRequest request) {
        return edit(viewer, query.volver(), List.of(), request);
    }

    @Fresh
    @PostMapping("/activacion")
    Page turnOn(FactorForm form, Viewer viewer, HttpServletRequest request) {
        try {
            return factors.turnOn(account(viewer), form.code(), request)
                    .map(drawn -> codes(drawn, true, viewer, form.volver(), request))
                    .orElseGet(() -> new Redirect(Back.to(PATH, form.volver())));
        } catch (Refused refused) {
            return edit(viewer, form.volver(), refused.problems(), request);
        }
    }

    @Fresh
    @PostMapping("/codigos")
    Page renewCodes(NoFields form, Viewer viewer, HttpServletRequest request) {
        return factors.renewCodes(account(viewer), request)
                .map(drawn -> codes(drawn, false, viewer, "/", request))
                .orElseGet(() -> new Redirect(PATH));
    }

    @Fresh
    @PostMapping("/desactivacion")
    Page turnOff(NoFields form, Viewer viewer, HttpServletRequest request) {
        factors.turnOff(account(viewer), request);
        return new Redirect(PATH, "factor.turnedOff");
    }

    private Page edit(Viewer viewer, String volver, List<Problem> problems, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return authenticators
                .offered(viewer.id())
                .map(AppKey::new)
                .<Page>map(key -> {
                    var address = key.address(PRODUCT, viewer.login());
                    return new FactorEdit(QrCode.of(address), key.grouped(), address, Destination.of(volver), problems);
                })
                .orElseGet(() -> new Redirect(Back.to(PATH, volver)));
    }

    private static Page codes(
            List<String> drawn, boolean turnedOn, Viewer viewer, String volver, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return new CodesShow(drawn, turnedOn, viewer.login(), Destination.of(volver));
    }

    private Account account(Viewer viewer) {
        return users.find(viewer.id()).orElseThrow();
    }
}
