package app.cuadra.identity.session;

import app.cuadra.identity.activity.Activity;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is noted when somebody has entered: their browser, the moment, and how, for their own eyes (SI-47). */
@Component
class Arrivals {

    private final KnownDevices devices;
    private final UserTable users;
    private final Activity activity;

    Arrivals(KnownDevices devices, UserTable users, Activity activity) {
        this.devices = devices;
        this.users = users;
        this.activity = activity;
    }

    /** {@code proofs} is how they proved who they are, in order: one or two. */
    void note(UserId user, List<Proof> proofs, HttpServletRequest request, HttpServletResponse response) {
        devices.remember(user, request, response);
        users.signedIn(user);
        var second = proofs.size() > 1 ? proofs.get(1).name() : "none";
        activity.note(user, "activity.signIn", Map.of("first", proofs.getFirst().name(), "second", second), request);
    }
}
