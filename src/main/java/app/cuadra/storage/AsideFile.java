package app.cuadra.storage;

import app.cuadra.values.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is being written aside. What goes wrong with the disk is told to the person; it is not the sender's fault. */
final class AsideFile implements AutoCloseable {

    /** Less than this is as good as nothing. */
    private static final long FREE_LEAST = 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(AsideFile.class);

    private final Path file;
    private final OutputStream out;

    private AsideFile(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    static AsideFile make(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new AsideFile(file, Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        } catch (IOException failed) {
            throw refusal(file, failed);
        }
    }

    void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException failed) {
            throw refusal(file, failed);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failed) {
            throw refusal(file, failed);
        }
    }

    /** What a person is told: that the disk is full, or that the store is away. The log has the cause. */
    static Refused refusal(Path file, IOException failed) {
        log.error("A file could not be kept", failed);
        return Refused.because(full(file) ? "storage.full" : "storage.away");
    }

    private static boolean full(Path file) {
        try {
            return Files.getFileStore(file.getParent()).getUsableSpace() < FREE_LEAST;
        } catch (IOException unknown) {
            return false;
        }
    }
}
