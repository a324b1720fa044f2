package app.cuadra.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far a session is trusted: by which proofs, and how long ago the last strong one was. */
@Component
public class Trust {

    /** So long after a strong proof a page that leads to something sensitive opens without asking again. */
    public static final Duration FRESH = Duration.ofMinutes(15);

    /** What such a page sends may come this much later: a form takes a while to fill in, and nothing typed is lost. */
    public static final Duration FILLING_IN = Duration.ofMinutes(30);

    private static final String PROOFS = "proofs";
    private static final String PROVED_AT = "provedAt";

    private final Clock clock;

    Trust(Clock clock) {
        this.clock = clock;
    }

    /** Begins anew with these proofs, as signing in does. */
    void begin(HttpSession session, List<Proof> first) {
        session.removeAttribute(PROOFS);
        session.removeAttribute(PROVED_AT);
        first.forEach(proof -> add(session, proof));
    }

    /** Notes a further proof of the person whose session this is. */
    public void prove(HttpServletRequest request, Proof proof) {
        add(request.getSession(), proof);
    }

    /** Forgets proofs that can no longer be given: a second factor that was turned off. */
    public void withdraw(HttpServletRequest request, Set<Proof> gone) {
        var session = request.getSession();
        var left = proofs(session);
        left.removeAll(gone);
        session.setAttribute(PROOFS, text(left));
    }

    /** The proofs this session has seen since it signed in. */
    public Set<Proof> proofs(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? EnumSet.noneOf(Proof.class) : proofs(session);
    }

    /** Whether the last strong proof is at most this old. */
    public boolean fresh(HttpServletRequest request, Duration age) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(PROVED_AT) instanceof Long proved
                && Instant.ofEpochMilli(proved).plus(age).isAfter(clock.instant());
    }

    private void add(HttpSession session, Proof proof) {
        var all = proofs(session);
        all.add(proof);
        session.setAttribute(PROOFS, text(all));
        if (proof.strong()) {
            session.setAttribute(PROVED_AT, clock.instant().toEpochMilli());
        }
    }

    /** A stored session must stay readable when an enum changes. */
    private static String text(Set<Proof> proofs) {
        return proofs.stream().map(Proof::name).collect(Collectors.joining(" "));
    }

    private static Set<Proof> proofs(HttpSession session) {
        var all = EnumSet.noneOf(Proof.class);
        if (session.getAttribute(PROOFS) instanceof String names) {
            Arrays.stream(names.split(" "))
                    .filter(name -> !name.isEmpty())
                    .map(Proof::valueOf)
                    .forEach(all::add);
        }
        return all;
    }
}
