package app.cuadra.identity.registration;

import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the session keeps while somebody who registered looks into their mailbox. */
public final class CheckMail {

    static final String PATH = "/registro/revisa-tu-correo";

    private static final String ADDRESS = "registeredAddress";

    private CheckMail() {}

    /** Notes whom this browser registered; returns the path that asks them to look into their mailbox. */
    public static String keep(Email email, Optional<UserId> made, HttpServletRequest request) {
        request.getSession().setAttribute(ADDRESS, email.value());
        RegisteredHere.note(made, request);
        return PATH;
    }

    /** The address to show. */
    static Optional<Email> address(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ADDRESS) instanceof String email
                ? Optional.of(new Email(email))
                : Optional.empty();
    }
}
