package app.cuadra.identity.factor;

import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.Sha256;
import app.cuadra.identity.user.UserTable;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * "No fui yo" in the mail that says that a second factor was turned on: whoever turned it on with the owner's password
 * would otherwise have locked the owner out. It takes the second factor away, ends every session and goes on to
 * another password.
 */
@Controller
@RequestMapping("/segundo-paso/no-fui-yo")
class UndoPages implements OpenPaths {

    private static final String TOKEN = "undoingSecondFactor";

    private final AuthenticatorTable authenticators;
    private final Factors factors;
    private final UserTable users;

    UndoPages(AuthenticatorTable authenticators, Factors factors, UserTable users) {
        this.authenticators = authenticators;
        this.factors = factors;
        this.users = users;
    }

    @Override
    public List<String> patterns() {
        return List.of("/segundo-paso/no-fui-yo", "/segundo-paso/no-fui-yo/*");
    }

    /** Exchanges the token at once for its hash in the session, so that it stays in no history and no log. */
    @GetMapping("/{token}")
    Page open(@PathVariable String token, HttpServletRequest request) {
        request.getSession().setAttribute(TOKEN, Sha256.of(token));
        return new Redirect("/segundo-paso/no-fui-yo");
    }

    @GetMapping
    Page show(NoFields none, HttpServletRequest request) {
        return new UndoShow(account(request).map(Account::login));
    }

    @PostMapping
    Page undo(NoFields none, HttpServletRequest request) {
        var account = account(request);
        if (account.isEmpty()) {
            return new UndoShow(Optional.empty());
        }
        factors.turnOff(account.get(), request);
        return new Redirect("/recuperar", "factor.undo.done");
    }

    private Optional<Account> account(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(TOKEN) instanceof byte[] hash
                ? authenticators.undoneBy(hash).flatMap(users::find)
                : Optional.empty();
    }
}
