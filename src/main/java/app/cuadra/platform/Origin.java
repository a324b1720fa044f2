package app.cuadra.platform;

import app.cuadra.values.UserId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who the running work is for and where it came from, for the audit trail: a request's or a job's. Like
 * {@link app.cuadra.platform.database.Tenancy} it belongs to the thread and decides nothing: it is only written down.
 *
 * @param user the person; null before signing in and for work nobody asked for
 * @param name how the person was called at that moment
 * @param address the network address the request came from
 * @param request the id of the request, or {@code job-7}
 */
public record Origin(@Nullable UserId user, String name, String address, String request) {

    /** The origin of work nobody asked for. */
    public static final Origin NONE = new Origin(null, "", "", "");

    private static final ThreadLocal<Origin> CURRENT = ThreadLocal.withInitial(() -> NONE);

    /** The origin of the running work. */
    public static Origin current() {
        return CURRENT.get();
    }

    /** Notes who this request is from; called together with {@code Tenancy.as}, when that is known. */
    public static void signedIn(UserId user, String name) {
        var now = CURRENT.get();
        CURRENT.set(new Origin(user, name, now.address(), now.request()));
    }

    /** Runs work that has this origin. */
    public static <T> T during(Origin origin, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(origin);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** Begins a request. */
    static void begin(String address, String request) {
        CURRENT.set(new Origin(null, "", address, request));
    }

    /** Forgets everything: the thread goes back to its pool. */
    static void end() {
        CURRENT.remove();
    }
}
