package app.cuadra.identity.throttle;

import app.cuadra.identity.GuestTries;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts the tries of people without an account as it counts those of signing in. */
@Component
class ThrottledGuests implements GuestTries {

    private final Throttle throttle;

    ThrottledGuests(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    public Duration count(What what, String key) {
        var told = throttle.count(bucket(what), counted(what, key));
        return told.allowed() ? Duration.ZERO : told.pause();
    }

    @Override
    public void takeBack(What what, String key) {
        throttle.takeBack(bucket(what), counted(what, key));
    }

    private static Bucket bucket(What what) {
        return switch (what) {
            case LINK -> Bucket.GUEST_LINK;
            case FILE -> Bucket.GUEST_FILE;
        };
    }

    private static String counted(What what, String key) {
        return what == What.LINK ? NetworkAddress.of(key) : key;
    }
}
