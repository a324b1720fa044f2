package app.cuadra.identity.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * The questions put to an authenticator in this session: each is answered once, soon, and for what it was asked. Several
 * stay open, because several tabs may stand at the sign-in page.
 */
@Component
class Challenges {

    /** So long an answer may take; browsers ask the person for five minutes at most. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int OPEN_MAX = 8;
    private static final String PENDING = "passkeyChallenges";

    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /** What an answer may be used for. */
    enum Use {
        ADD,
        SIGN_IN,
        CONFIRM,
        SECOND_STEP
    }

    /** Draws a new one. */
    Bytes draw(Use use, HttpServletRequest request) {
        var challenge = Bytes.random();
        var open = open(request);
        while (open.size() >= OPEN_MAX) {
            open.removeFirst();
        }
        open.add(new Open(use.name(), clock.millis(), challenge.toBase64UrlString()));
        keep(open, request);
        return challenge;
    }

    /** Takes one back: true when it was asked in this session, for this, and not too long ago. It is gone afterwards. */
    boolean take(Use use, Bytes challenge, HttpServletRequest request) {
        var open = open(request);
        var wanted = challenge.toBase64UrlString();
        var found = open.stream().filter(one -> one.challenge().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            return false;
        }
        open.remove(found.get());
        keep(open, request);
        return found.get().use().equals(use.name())
                && Instant.ofEpochMilli(found.get().millis()).plus(PATIENCE).isAfter(clock.instant());
    }

    /** Kept as text: a stored session must stay readable when classes change. */
    private record Open(String use, long millis, String challenge) {

        static Open read(String kept) {
            var parts = kept.split(" ", 3);
            return new Open(parts[0], Long.parseLong(parts[1]), parts[2]);
        }

        String text() {
            return use + " " + millis + " " + challenge;
        }
    }

    private static List<Open> open(HttpServletRequest request) {
        var open = new ArrayList<Open>();
        if (request.getSession().getAttribute(PENDING) instanceof String kept && !kept.isEmpty()) {
            kept.lines().map(Open::read).forEach(open::add);
        }
        return open;
    }

    private static void keep(List<Open> open, HttpServletRequest request) {
        request.getSession()
                .setAttribute(
                        PENDING, String.join("\n", open.stream().map(Open::text).toList()));
    }
}
