package app.cuadra.identity.magiclink;

import app.cuadra.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets who asked for links, and when, once it no longer matters. */
@Component
class OldMagicLinks implements RecurringJob {

    private final MagicLinkQuota quota;
    private final MagicLinkTable table;

    OldMagicLinks(MagicLinkQuota quota, MagicLinkTable table) {
        this.quota = quota;
        this.table = table;
    }

    @Override
    public String name() {
        return "identity-old-magic-links";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void turn() {
        quota.removeOld();
        table.removeOld();
    }
}
