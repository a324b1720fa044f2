package app.cuadra.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that must stand in the database, with a key that stands outside of it (AES-256-GCM). Whoever has only a
 * copy of the database reads nothing; what was moved to another place or changed does not open.
 */
@Component
public final class SecretBox {

    private static final byte VERSION = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    @Autowired
    SecretBox(Settings settings) {
        this(settings.secretKeyFile());
    }

    SecretBox(Path file) {
        this.key = readOrMake(file);
    }

    /** What was sealed does not open: another key, another purpose, or it was changed. */
    public static final class Unopenable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unopenable(Throwable cause) {
            super("A sealed secret does not open", cause);
        }
    }

    /**
     * Seals a secret.
     *
     * @param purpose what it is for, as {@code mail}: each purpose has a key of its own
     * @param owner what it belongs to, as an address or an id: it opens only for the same one
     */
    public byte[] seal(String purpose, String owner, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, owner, nonce).doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens what {@link #seal} sealed for the same purpose and owner.
     *
     * @throws Unopenable when it does not open
     */
    public byte[] open(String purpose, String owner, byte[] sealed) {
        try {
            if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
                throw new GeneralSecurityException("not sealed by this program");
            }
            var nonce = new byte[NONCE_BYTES];
            System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, purpose, owner, nonce)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException failed) {
            throw new Unopenable(failed);
        }
    }

    private Cipher cipher(int mode, String purpose, String owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keyOf(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A key for each purpose keeps the number of messages under one key far below what random nonces allow. */
    private byte[] keyOf(String purpose) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(("cuadra " + purpose).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("length");
            }
            return key;
        } catch (IOException | IllegalArgumentException failed) {
            throw new StartRefused("secretKey.unreadable", Map.of("file", file));
        }
    }

    private static void make(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly(file));
        } catch (FileAlreadyExistsException anotherWasQuicker) {
            return;
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
