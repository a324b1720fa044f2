package app.cuadra.identity.google;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps in the session whom the provider vouched for, while that person confirms an account or registers one. */
final class Vouched {

    private static final Duration GOOD = Duration.ofMinutes(30);
    private static final String KEPT = "googleVouched";

    private Vouched() {}

    static void keep(GoogleIdentity identity, String wanted, HttpServletRequest request, Clock clock) {
        var lines = Stream.of(
                        String.valueOf(clock.millis()),
                        identity.issuer(),
                        identity.subject(),
                        identity.email(),
                        String.valueOf(identity.emailVerified()),
                        identity.name(),
                        wanted)
                .map(line -> line.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
        request.getSession().setAttribute(KEPT, lines);
    }

    /** What was kept, with where the person wanted to go. */
    record Kept(GoogleIdentity identity, String wanted) {}

    static Optional<Kept> of(HttpServletRequest request, Clock clock) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String kept)) {
            return Optional.empty();
        }
        var lines = kept.split("\n", -1);
        if (Instant.ofEpochMilli(Long.parseLong(lines[0])).plus(GOOD).isBefore(clock.instant())) {
            return Optional.empty();
        }
        var identity = new GoogleIdentity(
                lines[1], lines[2], lines[3], Boolean.parseBoolean(lines[4]), lines[5], /* authenticatedAt= */ null);
        return Optional.of(new Kept(identity, lines[6]));
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(KEPT);
    }
}
