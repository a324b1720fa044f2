package app.cuadra.platform.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import app.cuadra.platform.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a home, held by one process at a time. The operating system drops it when the process dies, however it
 * dies; the file itself stays and says nothing.
 */
final class HomeLock implements AutoCloseable {

    /** A file lock belongs to the process, and closing any second channel on the file would drop it: so ask here first. */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Takes the home, which is made when it doesn't exist; refused when another process has it or nothing can be written. */
    static HomeLock take(Path home) {
        if (!HELD_BY_THIS_PROCESS.add(home)) {
            throw inUse(home, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return new HomeLock(home, lock(home));
        } catch (IOException failure) {
            HELD_BY_THIS_PROCESS.remove(home);
            throw refusal(home, failure);
        } catch (StartRefused refused) {
            HELD_BY_THIS_PROCESS.remove(home);
            throw refused;
        }
    }

    // The channel stays open on purpose: it is the lock.
    private static FileChannel lock(Path home) throws IOException {
        Files.createDirectories(home);
        var channel = FileChannel.open(home.resolve("cuadra.lock"), CREATE, READ, WRITE);
        if (channel.tryLock() == null) {
            var pid = ByteBuffer.allocate(20);
            channel.read(pid, 0);
            channel.close();
            throw inUse(home, new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        return channel;
    }

    private static StartRefused inUse(Path home, String pid) {
        return new StartRefused("home.inUse", Map.of("home", home, "pid", pid));
    }

    /** The refusal that fits a failure to write into the home. */
    static StartRefused refusal(Path home, IOException failure) {
        var reason = switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(failure.getMessage());
        };
        if (reason.contains("No space left") || reason.contains("quota exceeded")) {
            return new StartRefused("disk.full", Map.of("home", home));
        }
        return new StartRefused("home.notWritable", Map.of("home", home, "reason", reason));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new IllegalStateException("the lock of " + home + " can't be given back", failure);
        } finally {
            HELD_BY_THIS_PROCESS.remove(home);
        }
    }
}
