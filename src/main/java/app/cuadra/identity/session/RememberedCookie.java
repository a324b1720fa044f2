package app.cuadra.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie: gone with the browser window, or kept for 30 days from the last day of use with "Recordarme".
 * Spring Session sends it once only, so it is sent again each day.
 */
final class RememberedCookie extends DefaultCookieSerializer {

    private static final String SENT = "cookieSent";

    @Override
    public void writeCookieValue(CookieValue cookie) {
        if (cookie.getRequest().getAttribute(Doorway.REMEMBER) != null
                && !cookie.getCookieValue().isEmpty()) {
            cookie.setCookieMaxAge((int) SessionConfiguration.REMEMBERED.toSeconds());
        }
        super.writeCookieValue(cookie);
    }

    /** Sends the cookie of a remembered session again when a day has passed. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null || !Boolean.TRUE.equals(session.getAttribute(Doorway.REMEMBERED))) {
            return;
        }
        var now = Instant.ofEpochMilli(session.getLastAccessedTime());
        if (session.getAttribute(SENT) instanceof Long sent
                && Instant.ofEpochMilli(sent).plus(Duration.ofDays(1)).isAfter(now)) {
            return;
        }
        session.setAttribute(SENT, now.toEpochMilli());
        request.setAttribute(Doorway.REMEMBER, true);
        writeCookieValue(new CookieValue(request, response, session.getId()));
    }
}
