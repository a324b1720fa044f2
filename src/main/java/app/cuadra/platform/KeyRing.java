package app.cuadra.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The keys of a file, one a line, which nobody but its owner may read. Secrets are sealed under the first; the others are
 * there only while a rotation of the key is under way, and open what was sealed before.
 */
public final class KeyRing {

    static final int FINGERPRINT_BYTES = 4;

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<byte[]> keys;

    private KeyRing(List<byte[]> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Reads the file; one that is not there is made, with a new key. */
    public static KeyRing readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var keys = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Base64.getDecoder()::decode)
                    .toList();
            if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length != KEY_BYTES)) {
                throw new IllegalArgumentException("length");
            }
            return new KeyRing(keys);
        } catch (IOException | IllegalArgumentException failed) {
            throw new StartRefused("secretKey.unreadable", Map.of("file", file));
        }
    }

    /** The same with a new key in front, unless a rotation is under way already. */
    public KeyRing rotating(Path file) throws IOException {
        if (keys.size() > 1) {
            return this;
        }
        var more = new ArrayList<>(List.of(newKey()));
        more.addAll(keys);
        var ring = new KeyRing(more);
        ring.write(file);
        return ring;
    }

    /** The first key alone; the others go to a file beside it, because older back-ups still need them. */
    public void retire(Path file, Path older) throws IOException {
        new KeyRing(keys.subList(1, keys.size())).write(older);
        new KeyRing(keys.subList(0, 1)).write(file);
    }

    List<byte[]> all() {
        return keys;
    }

    byte[] current() {
        return keys.getFirst();
    }

    /** Tells keys apart without telling anything about them. */
    static byte[] fingerprint(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 'k');
            return Arrays.copyOf(digest.digest(key), FINGERPRINT_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All or nothing, also when the power fails. */
    private void write(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly(fresh));
        Files.write(
                fresh, keys.stream().map(Base64.getEncoder()::encodeToString).toList());
        try (var channel = java.nio.channels.FileChannel.open(fresh, java.nio.file.StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly(file));
        } catch (FileAlreadyExistsException anotherWasQuicker) {
            return;
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(newKey()) + "\n");
    }

    private static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
