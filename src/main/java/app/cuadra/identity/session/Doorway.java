package app.cuadra.identity.session;

import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
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

    private final SessionContexts contexts;
    private final SessionAuthenticationStrategy rotation;
    private final KnownDevices devices;
    private final UserTable users;

    Doorway(SessionContexts contexts, SessionAuthenticationStrategy rotation, KnownDevices devices, UserTable users) {
        this.contexts = contexts;
        this.rotation = rotation;
        this.devices = devices;
        this.users = users;
    }

    /** Signs this person in, in this browser; {@code remember} is "Recordarme 30 días". */
    public void enter(Account account, boolean remember, HttpServletRequest request, HttpServletResponse response) {
        if (remember) {
            request.setAttribute(REMEMBER, true);
        }
        var signedIn = new SignedIn(account);
        // Creates the session when there is none, so that the strategy has one to rotate.
        var session = request.getSession();
        rotation.onAuthentication(signedIn, request, response);
        session.setMaxInactiveInterval(
                (int) (remember ? SessionConfiguration.REMEMBERED : SessionConfiguration.SIGNED_IN).toSeconds());
        session.setAttribute(REMEMBERED, remember);
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(
                DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)).name());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        devices.remember(account.id(), request, response);
        users.signedIn(account.id());
    }

    /** What the browser says it is, by name; empty when unknown. */
    public static String device(HttpServletRequest request) {
        return Device.of(request.getHeader(HttpHeaders.USER_AGENT)).name();
    }
}
