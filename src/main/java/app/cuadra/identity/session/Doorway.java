package app.cuadra.identity.session;

import app.cuadra.identity.user.Account;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Lets a person in once a way of signing in has proved who they are, and out again. Every way of signing in ends here, so
 * that the session is rotated, the CSRF token renewed and the times set the same for all.
 */
@Component
public class Doorway {

    static final String REMEMBER = Doorway.class.getName() + ".remember";
    static final String ADDRESS = "address";
    static final String DEVICE = "device";
    static final String REMEMBERED = "remembered";
    static final String SINCE = "signedInSince";

    /** So long a half-open door stands. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String WAITING = "waitingForSecondStep";

    private final SessionContexts contexts;
    private final SessionAuthenticationStrategy rotation;
    private final Arrivals arrivals;
    private final Trust trust;
    private final ObjectProvider<SecondStep> secondStep;
    private final Clock clock;

    Doorway(
            SessionContexts contexts,
            SessionAuthenticationStrategy rotation,
            Arrivals arrivals,
            Trust trust,
            ObjectProvider<SecondStep> secondStep,
            Clock clock) {
        this.contexts = contexts;
        this.rotation = rotation;
        this.arrivals = arrivals;
        this.trust = trust;
        this.secondStep = secondStep;
        this.clock = clock;
    }

    /** A person who has proved who they are in one way and still owes the second (SI-45). */
    public record Waiting(UserId user, Proof first, boolean remember, String wanted, Instant since) {}

    /**
     * Signs this person in, in this browser, or sends them to the second step when they have one.
     *
     * @param remember "Recordarme 30 días"
     * @param wanted where they want to go, as {@link Destination} takes it
     * @return the path to go on to
     */
    public String enter(
            Account account,
            Proof proof,
            boolean remember,
            String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (secondStep.stream().anyMatch(step -> step.asks(account, proof))) {
            wait(request.getSession(), account, proof, remember, wanted);
            return SecondStep.PATH;
        }
        admit(account, List.of(proof), remember, request, response);
        return Destination.of(wanted);
    }

    /** Who waits for the second step in this browser, if not for too long. */
    public Optional<Waiting> waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(WAITING) instanceof String kept)) {
            return Optional.empty();
        }
        var parts = kept.split(" ", 5);
        var since = Instant.ofEpochMilli(Long.parseLong(parts[3]));
        return since.plus(PATIENCE).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(new Waiting(
                        new UserId(Long.parseLong(parts[0])),
                        Proof.valueOf(parts[1]),
                        Boolean.parseBoolean(parts[2]),
                        parts[4],
                        since));
    }

    /** Signs in who waited, after the second proof; returns the path to go on to. */
    public String complete(
            Waiting waiting, Account account, Proof second, HttpServletRequest request, HttpServletResponse response) {
        if (!account.id().equals(waiting.user())) {
            throw new IllegalArgumentException("another person than the one who waited");
        }
        admit(account, List.of(waiting.first(), second), waiting.remember(), request, response);
        return Destination.of(waiting.wanted());
    }

    private void wait(HttpSession session, Account account, Proof proof, boolean remember, String wanted) {
        session.setAttribute(
                WAITING,
                "%d %s %s %d %s"
                        .formatted(account.id().value(), proof, remember, clock.millis(), Destination.of(wanted)));
    }

    private void admit(
            Account account,
            List<Proof> proofs,
            boolean remember,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (remember) {
            request.setAttribute(REMEMBER, true);
        }
        var signedIn = new SignedIn(account);
        // Creates the session when there is none, so that the strategy has one to rotate.
        var session = request.getSession();
        rotation.onAuthentication(signedIn, request, response);
        session.removeAttribute(WAITING);
        session.setMaxInactiveInterval(
                (int) (remember ? SessionConfiguration.REMEMBERED : SessionConfiguration.SIGNED_IN).toSeconds());
        session.setAttribute(REMEMBERED, remember);
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(DEVICE, Device.of(request).name());
        trust.begin(session, proofs);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        arrivals.note(account.id(), proofs, request, response);
    }

    /** What the browser says it is, by name; empty when unknown. */
    public static String device(HttpServletRequest request) {
        return Device.of(request).name();
    }
}
