package app.cuadra.identity.google;

import app.cuadra.identity.Fresh;
import app.cuadra.identity.account.PasswordChange;
import app.cuadra.identity.registration.Mailbox;
import app.cuadra.identity.session.AccountPlace;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Checks;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Mi Cuadra → Seguridad → Google: links one's account of the provider, or takes the link away (SI-43, SI-44). */
@Controller
class GoogleLinkPages {

    static final String PATH = "/mi-cuadra/seguridad/google";

    private final OpenIdProvider provider;
    private final GoogleLinks links;
    private final PasswordChange passwords;
    private final UserTable users;
    private final Throttle throttle;

    GoogleLinkPages(
            OpenIdProvider provider, GoogleLinks links, PasswordChange passwords, UserTable users, Throttle throttle) {
        this.provider = provider;
        this.links = links;
        this.passwords = passwords;
        this.users = users;
        this.throttle = throttle;
    }

    @Fresh
    @GetMapping(PATH)
    Page edit(NoFields none, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        var account = account(viewer);
        return links.account(account.id())
                .<Page>map(linked -> page(linked, account, new GoogleUnlinkForm("", ""), List.of()))
                .orElseGet(() -> new GoogleLinkEdit(account.login(), isElsewhere(account)));
    }

    @Fresh
    @PostMapping(PATH + "/desvincular")
    Page unlink(GoogleUnlinkForm form, Viewer viewer, HttpServletRequest request) {
        AccountPlace.enter(viewer, request);
        var account = account(viewer);
        var linked = links.account(account.id());
        if (linked.isEmpty()) {
            return new Redirect(PATH);
        }
        try {
            links.unlink(account, password(form, account), request);
            return new Redirect("/mi-cuadra/seguridad", "google.unlinked.done");
        } catch (Refused refused) {
            return page(linked.get(), account, new GoogleUnlinkForm(form.login(), ""), refused.problems());
        }
    }

    /** The password to keep from now on, null when it is the one of now: whoever leaves the provider has a way in. */
    private @Nullable String password(GoogleUnlinkForm form, Account account) {
        var checks = new Checks()
                .that(
                        form.login().strip().toLowerCase(Locale.ROOT).equals(account.login()),
                        "login",
                        "google.notYourUser");
        if (!links.hasPassword(account.id())) {
            var hash = checks.read("password", () -> passwords.checked(account, form.password()));
            checks.orRefuse();
            return hash;
        }
        // Whoever found this browser open may not try passwords here without end.
        var bucket = "change " + account.id().value();
        if (!throttle.count(Bucket.PAIR, bucket).allowed()) {
            throw Refused.because("tooManyRequests");
        }
        checks.that(passwords.isCurrent(account, form.password()), "password", "password.notCurrent")
                .orRefuse();
        throttle.forget(Bucket.PAIR, bucket);
        return null;
    }

    private Page page(String linked, Account account, GoogleUnlinkForm form, List<Problem> problems) {
        return new GoogleUnlinkEdit(linked, links.hasPassword(account.id()), form, problems);
    }

    private static boolean isElsewhere(Account account) {
        return account.email() != null && Mailbox.isOutlookOrYahoo(account.email());
    }

    private Account account(Viewer viewer) {
        var account = users.find(viewer.id()).orElseThrow();
        if (!provider.configured() || account.generated()) {
            throw new NotFound("no OpenID provider is set up, or no person");
        }
        return account;
    }
}
