package app.cuadra.identity.activity;

import app.cuadra.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets what happened more than a year ago. */
@Component
class OldActivity implements RecurringJob {

    private final ActivityTable table;

    OldActivity(ActivityTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "identity-old-activity";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(12);
    }

    @Override
    public void turn() {
        table.forget();
    }
}
