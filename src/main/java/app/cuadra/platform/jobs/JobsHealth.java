package app.cuadra.platform.jobs;

import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while this node works off jobs; without them no mail leaves and no import ends. */
@Component
class JobsHealth implements HealthIndicator {

    private final BooleanSupplier running;

    @Autowired
    JobsHealth(JobScheduler scheduler) {
        this(scheduler::isRunning);
    }

    JobsHealth(BooleanSupplier running) {
        this.running = running;
    }

    @Override
    public Health health() {
        return (running.getAsBoolean() ? Health.up() : Health.down()).build();
    }
}
