package app.cuadra.identity.google;

import app.cuadra.identity.session.Destination;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the browser was sent to the provider for, kept in its session until it comes back: the one thing of OpenID Connect
 * that is stored there, as text, so that no upgrade of a library makes a session unreadable.
 *
 * @param user whose session it was, 0 when nobody was signed in
 * @param state what the provider must send back
 * @param nonce what the ID token must carry, hashed
 * @param verifier what shows that the code was issued for us (PKCE)
 * @param wanted where to go on to
 */
record Errand(Purpose purpose, long user, Instant since, String state, String nonce, String verifier, String wanted) {

    /** So long somebody may take to choose an account. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String KEPT = "googleErrand";

    /** What an answer of the provider is for. */
    enum Purpose {
        SIGN_IN,
        LINK,
        CONFIRM
    }

    void keep(HttpServletRequest request) {
        request.getSession()
                .setAttribute(
                        KEPT,
                        "%s %d %d %s %s %s %s"
                                .formatted(
                                        purpose,
                                        user,
                                        since.toEpochMilli(),
                                        state,
                                        nonce,
                                        verifier,
                                        Destination.of(wanted)));
    }

    /** The errand of this browser, which is over with this; empty when there is none or it took too long. */
    static Optional<Errand> take(HttpServletRequest request, Clock clock) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        var parts = kept.split(" ", 7);
        var errand = new Errand(
                Purpose.valueOf(parts[0]),
                Long.parseLong(parts[1]),
                Instant.ofEpochMilli(Long.parseLong(parts[2])),
                parts[3],
                parts[4],
                parts[5],
                parts[6]);
        return errand.since().plus(PATIENCE).isBefore(clock.instant()) ? Optional.empty() : Optional.of(errand);
    }
}
