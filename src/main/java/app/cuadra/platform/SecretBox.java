package app.cuadra.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
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

    /** Says nothing of its key: all there was before keys could be changed. */
    private static final byte NAMELESS = 1;
    /** Followed by the fingerprint of its key. */
    private static final byte NAMED = 2;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing keys;

    @Autowired
    SecretBox(Settings settings) {
        this(settings.secretKeyFile());
    }

    SecretBox(Path file) {
        this(KeyRing.readOrMake(file));
    }

    /** One with these keys. */
    public SecretBox(KeyRing keys) {
        this.keys = keys;
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
        var key = keys.current();
        try {
            var sealed = cipher(key, Cipher.ENCRYPT_MODE, purpose, owner, nonce).doFinal(secret);
            return ByteBuffer.allocate(begin().length + NONCE_BYTES + sealed.length)
                    .put(begin())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What everything begins with that is sealed under the present key. */
    public byte[] begin() {
        return ByteBuffer.allocate(1 + KeyRing.FINGERPRINT_BYTES)
                .put(NAMED)
                .put(KeyRing.fingerprint(keys.current()))
                .array();
    }

    /**
     * Opens what {@link #seal} sealed for the same purpose and owner.
     *
     * @throws Unopenable when it does not open
     */
    public byte[] open(String purpose, String owner, byte[] sealed) {
        GeneralSecurityException why = new GeneralSecurityException("not sealed by this program");
        for (var key : keys.all()) {
            var begins = begins(sealed, key);
            if (begins > 0 && sealed.length > begins + NONCE_BYTES) {
                try {
                    return open(key, purpose, owner, sealed, begins);
                } catch (GeneralSecurityException otherKey) {
                    why = otherKey;
                }
            }
        }
        throw new Unopenable(why);
    }

    /** Where the nonce begins, if it may have been sealed under this key; 0 if not. */
    private static int begins(byte[] sealed, byte[] key) {
        if (sealed.length > 0 && sealed[0] == NAMELESS) {
            return 1;
        }
        var named = 1 + KeyRing.FINGERPRINT_BYTES;
        return sealed.length > named
                        && sealed[0] == NAMED
                        && Arrays.equals(Arrays.copyOfRange(sealed, 1, named), KeyRing.fingerprint(key))
                ? named
                : 0;
    }

    private static byte[] open(byte[] key, String purpose, String owner, byte[] sealed, int begins)
            throws GeneralSecurityException {
        var nonce = Arrays.copyOfRange(sealed, begins, begins + NONCE_BYTES);
        return cipher(key, Cipher.DECRYPT_MODE, purpose, owner, nonce)
                .doFinal(sealed, begins + NONCE_BYTES, sealed.length - begins - NONCE_BYTES);
    }

    private static Cipher cipher(byte[] key, int mode, String purpose, String owner, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keyOf(key, purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A key for each purpose keeps the number of messages under one key far below what random nonces allow. */
    private static byte[] keyOf(byte[] key, String purpose) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(("cuadra " + purpose).getBytes(StandardCharsets.UTF_8));
    }
}
