package app.cuadra.identity.magiclink;

import app.cuadra.identity.session.Doorway;
import app.cuadra.values.Email;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** What the session of a browser that asked for a link remembers of it. */
final class AskingBrowser {

    private static final String KEY = "magicLinkBrowser";
    private static final String ADDRESS = "magicLinkAddress";
    private static final String WANTED = "magicLinkWanted";

    private static final int KEY_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AskingBrowser() {}

    /** Remembers what was asked for, for the page that says so and for asking again. */
    static void note(HttpServletRequest request, Email email, String wanted) {
        request.getSession().setAttribute(ADDRESS, email.value());
        request.getSession().setAttribute(WANTED, wanted);
    }

    static Optional<Email> email(HttpServletRequest request) {
        return text(request, ADDRESS).map(Email::new);
    }

    static String wanted(HttpServletRequest request) {
        return text(request, WANTED).orElse("/");
    }

    /** Who asks. The session gets its key with the first question, so that its own link is known again. */
    static Asked asked(HttpServletRequest request, String wanted) {
        var key = text(request, KEY).orElseGet(() -> {
            var bytes = new byte[KEY_BYTES];
            RANDOM.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
        request.getSession().setAttribute(KEY, key);
        return new Asked(key, Doorway.device(request), request.getRemoteAddr(), wanted);
    }

    /** True when this link was asked for in this browser. */
    static boolean is(MagicLinkTable.Asking asking, HttpServletRequest request) {
        return text(request, KEY).filter(asking::isBrowser).isPresent();
    }

    private static Optional<String> text(HttpServletRequest request, String attribute) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(attribute) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
