package app.cuadra.storage;

import app.cuadra.platform.RecurringJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what crashes left behind: bytes that no row names, and files aside that nobody will keep any more. Only after
 * a day: until then they may belong to somebody who is about to write the row.
 */
final class Sweep implements RecurringJob {

    /** Younger ones may be on their way. */
    static final Duration SAFE_AGE = Duration.ofHours(24);

    private static final int KEYS_AT_ONCE = 1_000;
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final Store store;
    private final Path aside;
    private final Users users;
    private final Clock clock;

    Sweep(Store store, Path aside, Users users, Clock clock) {
        this.store = store;
        this.aside = aside;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "storage-sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void turn() {
        var before = clock.instant().minus(SAFE_AGE);
        try {
            orphans(before);
            filesAside(before);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void orphans(Instant before) throws IOException {
        var old = new ArrayList<String>();
        store.list(item -> {
            if (item.written().isBefore(before)) {
                old.add(item.key());
                if (old.size() == KEYS_AT_ONCE) {
                    sweep(old);
                    old.clear();
                }
            }
        });
        sweep(old);
    }

    private void sweep(List<String> keys) {
        for (var key : users.unknown(keys)) {
            try {
                store.remove(key);
                log.info("Swept from the store, where no row names it: {}", key);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void filesAside(Instant before) throws IOException {
        if (!Files.isDirectory(aside)) {
            return;
        }
        try (var files = Files.list(aside)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
