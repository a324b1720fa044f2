package app.cuadra.identity.passkey;

import app.cuadra.identity.Fresh;
import app.cuadra.identity.session.AccountPlace;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.session.Trust;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Mi Cuadra → Seguridad → Llaves de acceso (SI-45). */
@Controller
@RequestMapping(PasskeyPages.PATH)
class PasskeyPages {

    static final String PATH = "/mi-cuadra/seguridad/llaves";

    private final Passkeys passkeys;
    private final PasskeyTable table;
    private final PasskeyKeeping keeping;
    private final UserTable users;
    private final Trust trust;

    PasskeyPages(Passkeys passkeys, PasskeyTable table, PasskeyKeeping keeping, UserTable users, Trust trust) {
        this.passkeys = passkeys;
        this.table = table;
        this.keeping = keeping;
        this.users = users;
        this.trust = trust;
    }

    @GetMapping
    Page index(NoFields none, Viewer viewer, HttpServletRequest request) {
        var account = account(viewer, request);
        return new PasskeyIndex(
                table.of(account.id()), users.password(account.id()).isPresent(), keeping.canDropPassword(account));
    }

    @GetMapping("/nueva")
    @Fresh
    Page prepare(NoFields none, Viewer viewer, HttpServletRequest request) {
        try {
            keeping.checkMayAdd(account(viewer, request));
            return new PasskeyNew(true, List.of());
        } catch (Refused refused) {
            return new PasskeyNew(false, refused.problems());
        }
    }

    @PostMapping("/reto")
    @Fresh
    ResponseEntity<String> ask(NoFields none, Viewer viewer, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.askToMake(account(viewer, request), request));
    }

    @PostMapping
    @Fresh
    Page add(PasskeyForm form, Viewer viewer, HttpServletRequest request) {
        var account = account(viewer, request);
        try {
            var name = keeping.add(account, form, request);
            return new Redirect(PATH, "passkey.wasAdded", Map.of("name", name));
        } catch (Refused refused) {
            return new PasskeyNew(true, refused.problems());
        }
    }

    @GetMapping("/nombre")
    Page name(PasskeyNameForm query, Viewer viewer, HttpServletRequest request) {
        var passkey = passkey(query.llave(), account(viewer, request));
        return new PasskeyNameEdit(passkey, passkey.name(), List.of());
    }

    @PostMapping("/nombre")
    Page rename(PasskeyNameForm form, Viewer viewer, HttpServletRequest request) {
        var account = account(viewer, request);
        var passkey = passkey(form.llave(), account);
        try {
            keeping.rename(account, passkey.id(), form.name());
            return new Redirect(PATH);
        } catch (Refused refused) {
            return new PasskeyNameEdit(passkey, form.name(), refused.at("name").problems());
        }
    }

    @GetMapping("/retiro")
    @Fresh
    Page removal(PasskeyChoice query, Viewer viewer, HttpServletRequest request) {
        return new PasskeyRemoval(passkey(query.llave(), account(viewer, request)), List.of());
    }

    @PostMapping("/retiro")
    @Fresh
    Page remove(PasskeyChoice form, Viewer viewer, HttpServletRequest request) {
        var account = account(viewer, request);
        var passkey = passkey(form.llave(), account);
        try {
            var name = keeping.remove(account, passkey.id(), request);
            if (table.of(account.id()).isEmpty()) {
                // What this session has proved with one no longer counts where a second factor is asked for.
                trust.withdraw(request, Set.of(Proof.PASSKEY));
            }
            return new Redirect(PATH, "passkey.wasRemoved", Map.of("name", name));
        } catch (Refused refused) {
            return new PasskeyRemoval(passkey, refused.problems());
        }
    }

    @GetMapping("/sin-clave")
    @Fresh
    Page onlyPasskeys(NoFields none, Viewer viewer, HttpServletRequest request) {
        var account = account(viewer, request);
        return new PasswordlessEdit(table.of(account.id()).size(), List.of());
    }

    @PostMapping("/sin-clave")
    @Fresh
    Page dropPassword(NoFields none, Viewer viewer, HttpServletRequest request) {
        var account = account(viewer, request);
        try {
            keeping.dropPassword(account, request);
            return new Redirect(PATH, "passkey.wasPasswordless");
        } catch (Refused refused) {
            return new PasswordlessEdit(table.of(account.id()).size(), refused.problems());
        }
    }

    private Account account(Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        return users.find(viewer.id()).orElseThrow();
    }

    private Passkey passkey(String id, Account account) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFound("passkey");
        }
        return table.find(account.id(), Long.parseLong(id)).orElseThrow(() -> new NotFound("passkey"));
    }
}
