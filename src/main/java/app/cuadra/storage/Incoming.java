package app.cuadra.storage;

import app.cuadra.values.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that have arrived whole and lie aside: to be looked at, then kept or dropped. Whoever received them closes them,
 * which removes what was not kept.
 */
public final class Incoming implements AutoCloseable {

    private final Storage storage;
    private final Path file;
    private final long size;
    private final String sha256;
    private final Runnable released;

    Incoming(Storage storage, Path file, long size, String sha256, Runnable released) {
        this.storage = storage;
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
        this.released = released;
    }

    /** Where they lie, to be read; not to be changed. */
    public Path file() {
        return file;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /**
     * Keeps them for good; when this returns they are durable, and the caller writes its row.
     *
     * @param purpose of a {@link StorageUser}
     * @throws Refused {@code storage.full} or {@code storage.away}
     */
    public Kept keep(String purpose) {
        return storage.keep(purpose, this);
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            released.run();
        }
    }
}
