package app.cuadra.identity.registration;

import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Which user this browser has registered in this session: who opens a mailed link here is the one who registered. */
public final class RegisteredHere {

    private static final String USER = "registered";

    private RegisteredHere() {}

    /** True when this user was registered in this browser a moment ago. */
    public static boolean is(UserId user, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(USER) instanceof Long id && id == user.value();
    }

    /** Notes who was registered; somebody else's user must not be opened by what this browser registered before. */
    static void note(Optional<UserId> user, HttpServletRequest request) {
        request.getSession().setAttribute(USER, user.map(UserId::value).orElse(0L));
    }
}
