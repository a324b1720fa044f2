package app.cuadra.identity.session;

import app.cuadra.identity.user.Sha256;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in (SI-46). An ended session is gone at its next request, on every node. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One place where somebody is signed in.
     *
     * @param handle names it in a form; the session's own id would open it
     * @param device the browser and system, empty when unknown
     * @param address where it signed in from
     * @param current the one that asks
     */
    public record Open(String handle, String device, String address, Instant lastUse, boolean current) {

        /** The browser by name, or all that is known. */
        public String browser() {
            return device.split(Device.BETWEEN, 2)[0];
        }

        /** The system by name; empty when unknown. */
        public String system() {
            return device.contains(Device.BETWEEN) ? device.split(Device.BETWEEN, 2)[1] : "";
        }
    }

    /** The sessions of a user, the current one first, then the most recently used. */
    public List<Open> of(UserId user, HttpServletRequest request) {
        var mine = request.getSession().getId();
        return all(user).stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        handle(session),
                        text(session, Doorway.DEVICE),
                        text(session, Doorway.ADDRESS),
                        session.getLastAccessedTime(),
                        session.getId().equals(mine)))
                .sorted(Comparator.comparing(Open::current)
                        .thenComparing(Open::lastUse)
                        .reversed())
                .toList();
    }

    /** Ends one session of this user; false when it had ended already. */
    boolean end(UserId user, String handle) {
        var found = all(user).stream()
                .filter(session -> handle(session).equals(handle))
                .toList();
        found.forEach(session -> sessions.deleteById(session.getId()));
        return !found.isEmpty();
    }

    /** Ends every session of this user but the one that asks. */
    public void endOthers(UserId user, HttpServletRequest request) {
        var mine = request.getSession().getId();
        all(user).stream().map(Session::getId).filter(id -> !id.equals(mine)).forEach(sessions::deleteById);
    }

    /** Ends every session of this user, whoever asks. */
    public void endAll(UserId user) {
        all(user).stream().map(Session::getId).forEach(sessions::deleteById);
    }

    private Collection<? extends Session> all(UserId user) {
        return sessions.findByPrincipalName(String.valueOf(user.value())).values();
    }

    private static String handle(Session session) {
        return HexFormat.of().formatHex(Sha256.of(session.getId()), 0, 12);
    }

    private static String text(Session session, String attribute) {
        return session.getAttribute(attribute) instanceof String text ? text : "";
    }
}
