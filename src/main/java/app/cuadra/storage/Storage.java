package app.cuadra.storage;

import app.cuadra.values.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps bytes outside the database: in the data folder, or in an S3-compatible store by setting. First
 * {@link #receive received}, looked at, then {@link Incoming#keep kept}, and only then a row of the caller names them.
 *
 * <pre>{@code
 * try (var incoming = storage.receive(body, length, LIMIT)) {
 *     check(incoming.file());
 *     rows.add(incoming.keep("files"));
 * }
 * }</pre>
 */
public final class Storage {

    /**
     * So many that have arrived are looked at and kept at a time on a node; the others wait for their turn. While they arrive
     * they cost a small buffer each, so a slow sender keeps nobody waiting.
     */
    static final int AT_A_TIME = 8;

    private static final int WAIT_S = 60;
    private static final int BUFFER = 16 * 1024;
    private static final int KEY_BYTES = 16;

    /** What is too big is read on to its end, up to here, so that its sender hears why instead of a broken connection. */
    private static final long HEARD_OUT = 32L * 1024 * 1024;

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);

    private static final Logger log = LoggerFactory.getLogger(Storage.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Path aside;
    private final Scanner scanner;
    private final Semaphore atATime = new Semaphore(AT_A_TIME, true);

    /** @param aside where bytes lie until they are kept; on the disk of a local store, so that they are only renamed */
    Storage(Store store, Path aside, Scanner scanner) {
        this.store = store;
        this.aside = aside;
        this.scanner = scanner;
    }

    /**
     * Reads a stream to its end into a file aside, counting and hashing on the way.
     *
     * @param announced how long the sender says it is; -1 when it does not
     * @param limit in bytes
     * @throws Refused {@code storage.tooBig}, {@code storage.full}, {@code storage.busy}, and by the virus scanner
     *     {@code storage.infected} or {@code storage.notScanned}
     * @throws IOException when the sender stops in the middle
     */
    public Incoming receive(InputStream bytes, long announced, long limit) throws IOException {
        var file = aside.resolve(random());
        try {
            var digest = Sha256.digest();
            var size = copied(bytes, file, digest, limit);
            if (size > limit) {
                throw tooBig(size + heardOut(bytes), announced, limit);
            }
            return inTurn(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private Incoming inTurn(Path file, long size, String sha256) {
        if (!acquired()) {
            throw Refused.because("storage.busy");
        }
        var passed = false;
        try {
            scanner.scan(file);
            passed = true;
            return new Incoming(this, file, size, sha256, atATime::release);
        } finally {
            if (!passed) {
                atATime.release();
            }
        }
    }

    private boolean acquired() {
        try {
            return atATime.tryAcquire(WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long copied(InputStream bytes, Path file, MessageDigest digest, long limit) throws IOException {
        var buffer = new byte[BUFFER];
        var size = 0L;
        try (var out = AsideFile.make(file)) {
            while (size <= limit) {
                var read = bytes.read(buffer);
                if (read < 0) {
                    break;
                }
                size += read;
                digest.update(buffer, 0, read);
                out.write(buffer, read);
            }
        }
        return size;
    }

    private static long heardOut(InputStream bytes) throws IOException {
        var buffer = new byte[BUFFER];
        var more = 0L;
        while (more < HEARD_OUT) {
            var read = bytes.read(buffer);
            if (read < 0) {
                break;
            }
            more += read;
        }
        return more;
    }

    private static Refused tooBig(long counted, long announced, long limit) {
        var size = BigDecimal.valueOf(Math.max(counted, announced));
        // Rounded up: what is one byte too big must not read as just right.
        var megabytes = size.divide(MEGABYTE, 2, RoundingMode.UP);
        var max = BigDecimal.valueOf(limit).divide(MEGABYTE, 2, RoundingMode.DOWN);
        return Refused.because("storage.tooBig", Map.of("max", max, "megabytes", megabytes, "size", size));
    }

    Kept keep(String purpose, Incoming incoming) {
        var random = random();
        var kept = new Kept(purpose + "/" + random.substring(0, 2) + "/" + random, incoming.size(), incoming.sha256());
        try {
            store.put(kept, incoming.file());
            return kept;
        } catch (IOException failed) {
            throw AsideFile.refusal(incoming.file(), failed);
        }
    }

    /**
     * The bytes, checked while they are read.
     *
     * @throws Damaged while reading, before the last of them, when they are not what was kept; also when there are none
     */
    public InputStream open(Kept kept) throws IOException {
        try {
            return new VerifiedStream(kept, store.get(kept.key()));
        } catch (NoSuchFileException missing) {
            log.error("Missing in the store: {}", kept.key());
            var damaged = new Damaged(kept.key());
            damaged.initCause(missing);
            throw damaged;
        }
    }

    /** True when the bytes are there and as they were kept; reads them once. For whoever can't begin what may break off. */
    public boolean whole(Kept kept) {
        try (var bytes = open(kept)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException damaged) {
            log.error("Not whole in the store: {}", kept.key(), damaged);
            return false;
        }
    }

    /** Removes bytes whose row is gone. When that fails they stay until the {@link Sweep}. */
    public void remove(String key) {
        try {
            store.remove(key);
        } catch (IOException failed) {
            log.warn("Not removed from the store, until the next sweep: {}", key, failed);
        }
    }

    private static String random() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
