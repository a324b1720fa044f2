package app.cuadra.identity.session;

import app.cuadra.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps the table of known browsers small. */
@Component
class OldDevices implements RecurringJob {

    private final KnownDevices devices;

    OldDevices(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public String name() {
        return "identity-old-devices";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(24);
    }

    @Override
    public void turn() {
        devices.removeOld();
    }
}
