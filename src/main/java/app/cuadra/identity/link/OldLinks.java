package app.cuadra.identity.link;

import app.cuadra.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps the table of mailed links small. */
@Component
class OldLinks implements RecurringJob {

    private final Links links;

    OldLinks(Links links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "identity-old-links";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void turn() {
        links.removeOld();
    }
}
