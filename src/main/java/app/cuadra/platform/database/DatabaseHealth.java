package app.cuadra.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while PostgreSQL answers. Anybody may ask as often as they like, so it takes one connection at a time and looks once
 * a second at most; whoever asks in between is told what was seen last.
 */
@Component
class DatabaseHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /** A look that takes longer than this says enough by itself. */
    private static final long STALE = Duration.ofSeconds(5).toNanos();

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource dataSource;
    private final LongSupplier nanos;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Look last;

    @Autowired
    DatabaseHealth(DataSource dataSource) {
        this(dataSource, System::nanoTime);
    }

    DatabaseHealth(DataSource dataSource, LongSupplier nanos) {
        this.dataSource = dataSource;
        this.nanos = nanos;
    }

    /** What was seen, and when. */
    private record Look(boolean up, long at) {}

    @Override
    public Health health() {
        return (up() ? Health.up() : Health.down()).build();
    }

    private boolean up() {
        if (seenWithin(FRESH) instanceof Look known) {
            return known.up();
        }
        if (!looking.tryLock()) {
            return seenWithin(STALE) instanceof Look known && known.up();
        }
        try {
            var seen = answers();
            last = new Look(seen, nanos.getAsLong());
            return seen;
        } finally {
            looking.unlock();
        }
    }

    private @Nullable Look seenWithin(long span) {
        var known = last;
        return known != null && nanos.getAsLong() - known.at() < span ? known : null;
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException failure) {
            log.warn("PostgreSQL does not answer: {}", failure.getMessage());
            return false;
        }
    }
}
