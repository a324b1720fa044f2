package app.cuadra.identity.throttle;

import app.cuadra.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps the table of tries small. */
@Component
class OldTries implements RecurringJob {

    private final Throttle throttle;

    OldTries(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    public String name() {
        return "identity-old-tries";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void turn() {
        throttle.removeOld();
    }
}
