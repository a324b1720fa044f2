package app.cuadra.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares every row with its bytes and the other way round; changes nothing. */
public final class StorageCheck {

    private static final int KEYS_AT_ONCE = 1_000;
    private static final Logger log = LoggerFactory.getLogger(StorageCheck.class);

    private final Storage storage;
    private final Store store;
    private final Users users;
    private final Clock clock;

    StorageCheck(Storage storage, Store store, Users users, Clock clock) {
        this.storage = storage;
        this.store = store;
        this.users = users;
        this.clock = clock;
    }

    /** What can be wrong with a key. */
    public enum Fault {
        /** A row names it, and there are no bytes. */
        MISSING,
        /** The bytes are not what was written. */
        DAMAGED,
        /** Bytes that no row names, old enough to be nobody's any more. */
        ORPHAN
    }

    /** Something that is wrong. */
    public record Finding(Fault fault, String key) {

        @Override
        public String toString() {
            return fault.name().toLowerCase(Locale.ROOT) + " " + key;
        }
    }

    /**
     * What came out.
     *
     * @param files that rows name
     * @param bytes of those
     * @param onTheirWay without a row, and younger than a day: somebody may be about to write it
     */
    public record Report(long files, long bytes, long onTheirWay, List<Finding> findings) {

        /** True when rows and bytes agree. */
        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /** Reads everything once. */
    public Report check() throws IOException {
        var findings = new ArrayList<Finding>();
        var counted = new long[2];
        users.each(kept -> {
            counted[0]++;
            counted[1] += kept.size();
            look(kept, findings);
        });
        var onTheirWay = orphans(findings);
        return new Report(counted[0], counted[1], onTheirWay, List.copyOf(findings));
    }

    private void look(Kept kept, List<Finding> findings) {
        try (var bytes = storage.open(kept)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (Damaged damaged) {
            findings.add(new Finding(damaged.getCause() == null ? Fault.DAMAGED : Fault.MISSING, kept.key()));
        } catch (IOException unreadable) {
            log.error("A file can't be read: {}", kept.key(), unreadable);
            findings.add(new Finding(Fault.DAMAGED, kept.key()));
        }
    }

    private long orphans(List<Finding> findings) throws IOException {
        var before = clock.instant().minus(Sweep.SAFE_AGE);
        var old = new ArrayList<String>();
        var young = new ArrayList<String>();
        var onTheirWay = new long[1];
        store.list(item -> {
            var some = item.written().isBefore(before) ? old : young;
            some.add(item.key());
            if (old.size() == KEYS_AT_ONCE) {
                judge(old, findings);
            }
            if (young.size() == KEYS_AT_ONCE) {
                onTheirWay[0] += count(young);
            }
        });
        judge(old, findings);
        return onTheirWay[0] + count(young);
    }

    private void judge(List<String> old, List<Finding> findings) {
        users.unknown(old).forEach(key -> findings.add(new Finding(Fault.ORPHAN, key)));
        old.clear();
    }

    private long count(List<String> young) {
        var unknown = users.unknown(young).size();
        young.clear();
        return unknown;
    }
}
