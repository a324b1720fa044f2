package app.cuadra.identity.google;

import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.session.Trust;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Refused;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes of a person whom the provider vouches for. */
@Component
class GoogleArrivals {

    /** The provider's clock and ours need not agree to the second. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final GoogleLinks links;
    private final UserTable users;
    private final Doorway doorway;
    private final Trust trust;
    private final Clock clock;

    GoogleArrivals(GoogleLinks links, UserTable users, Doorway doorway, Trust trust, Clock clock) {
        this.links = links;
        this.users = users;
        this.doorway = doorway;
        this.trust = trust;
        this.clock = clock;
    }

    /** Whether the session has a fresh enough proof to be given another way in. */
    boolean mayLink(HttpServletRequest request) {
        return trust.fresh(request, Trust.FRESH.plus(Trust.FILLING_IN));
    }

    /** Does what the browser was sent for; returns where to go on to. */
    Redirect arrive(
            Errand errand,
            GoogleIdentity identity,
            Optional<Viewer> viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (errand.purpose()) {
            case SIGN_IN -> new Redirect(signIn(errand, identity, request, response));
            case LINK -> link(owner(errand, viewer), identity, request);
            case CONFIRM -> new Redirect(confirm(errand, owner(errand, viewer), identity, request));
        };
    }

    /** Lets in the user of this account of the provider. */
    String enter(
            Account account,
            GoogleIdentity identity,
            String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!account.active()) {
            throw Refused.because("google.closed");
        }
        links.used(identity);
        Vouched.forget(request);
        return doorway.enter(account, Proof.GOOGLE, false, wanted, request, response);
    }

    private String signIn(
            Errand errand, GoogleIdentity identity, HttpServletRequest request, HttpServletResponse response) {
        var known = links.user(identity);
        if (known.isPresent()) {
            return enter(known.get(), identity, errand.wanted(), request, response);
        }
        var same = links.sameAddress(identity);
        if (same.isPresent() && !same.get().emailVerified()) {
            // Whoever made that account has not shown that the address is theirs: it may be a trap.
            throw Refused.because("google.unverified");
        }
        Vouched.keep(identity, errand.wanted(), request, clock);
        return same.isPresent() ? GoogleMatchPages.PATH : GoogleRegistrationPages.PATH;
    }

    private Redirect link(Account account, GoogleIdentity identity, HttpServletRequest request) {
        if (!mayLink(request)) {
            return new Redirect(GoogleLinkPages.PATH);
        }
        links.link(account, identity, request);
        return new Redirect("/mi-cuadra/seguridad", "google.linked.done");
    }

    private String confirm(Errand errand, Account account, GoogleIdentity identity, HttpServletRequest request) {
        if (links.user(identity).filter(account::equals).isEmpty()) {
            throw Refused.because("google.notYours");
        }
        var at = identity.authenticatedAt();
        if (at == null || at.isBefore(errand.since().minus(CLOCKS))) {
            throw Refused.because("google.notFresh");
        }
        links.used(identity);
        trust.prove(request, Proof.GOOGLE_AGAIN);
        return errand.wanted();
    }

    /** The person who began this; somebody else may have signed in here meanwhile. */
    private Account owner(Errand errand, Optional<Viewer> viewer) {
        return viewer.filter(now -> now.id().value() == errand.user())
                .flatMap(now -> users.find(now.id()))
                .orElseThrow(() -> Refused.because("google.expired"));
    }
}
