package app.cuadra.files.format;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Whether the empty password opens a PDF: ISO 32000-2, 7.6.4, its algorithms 2, 4, 5, 6, 11 and 2.B. */
final class PdfPassword {

    private static final byte[] PADDING =
            HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

    private PdfPassword() {}

    /** What the encryption's dictionary says, up to revision 4. */
    record Lock(int revision, int keyBytes, byte[] owner, byte[] user, int permissions, byte[] id, boolean metadata) {}

    static boolean emptyOpens(Lock lock) {
        try {
            var key = key(lock);
            if (lock.revision() == 2) {
                return Arrays.equals(rc4(key, PADDING), Arrays.copyOf(lock.user(), 32));
            }
            var md5 = MessageDigest.getInstance("MD5");
            md5.update(PADDING);
            var check = rc4(key, md5.digest(lock.id()));
            for (var round = 1; round <= 19; round++) {
                var other = key.clone();
                for (var i = 0; i < other.length; i++) {
                    other[i] ^= (byte) round;
                }
                check = rc4(other, check);
            }
            return Arrays.equals(check, Arrays.copyOf(lock.user(), 16));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Revisions 5 and 6: 32 bytes of hash, then the salt to check with. */
    static boolean emptyOpens(int revision, byte[] user) {
        try {
            var salt = Arrays.copyOfRange(user, 32, 40);
            var hash = revision == 5 ? MessageDigest.getInstance("SHA-256").digest(salt) : hardened(salt);
            return Arrays.equals(hash, Arrays.copyOf(user, 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] key(Lock lock) throws GeneralSecurityException {
        var md5 = MessageDigest.getInstance("MD5");
        md5.update(PADDING);
        md5.update(Arrays.copyOf(lock.owner(), 32));
        var p = lock.permissions();
        md5.update(new byte[] {(byte) p, (byte) (p >> 8), (byte) (p >> 16), (byte) (p >> 24)});
        md5.update(lock.id());
        if (lock.revision() >= 4 && !lock.metadata()) {
            md5.update(new byte[] {-1, -1, -1, -1});
        }
        var hash = md5.digest();
        var length = lock.revision() == 2 ? 5 : lock.keyBytes();
        for (var round = 0; lock.revision() >= 3 && round < 50; round++) {
            hash = md5.digest(Arrays.copyOf(hash, length));
        }
        return Arrays.copyOf(hash, length);
    }

    private static byte[] rc4(byte[] key, byte[] bytes) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RC4");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "RC4"));
        return cipher.doFinal(bytes);
    }

    /** Algorithm 2.B, with an empty password. */
    private static byte[] hardened(byte[] salt) throws GeneralSecurityException {
        var key = MessageDigest.getInstance("SHA-256").digest(salt);
        for (var round = 0; ; round++) {
            var repeated = new byte[64 * key.length];
            for (var i = 0; i < 64; i++) {
                System.arraycopy(key, 0, repeated, i * key.length, key.length);
            }
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, 0, 16, "AES"),
                    new IvParameterSpec(Arrays.copyOfRange(key, 16, 32)));
            var encrypted = cipher.doFinal(repeated);
            var sum = 0;
            for (var i = 0; i < 16; i++) {
                sum += encrypted[i] & 0xFF;
            }
            var digest = sum % 3 == 0 ? "SHA-256" : sum % 3 == 1 ? "SHA-384" : "SHA-512";
            key = MessageDigest.getInstance(digest).digest(encrypted);
            // The standard counts rounds from 0: at least 64, and then until the last byte is small enough.
            if (round >= 63 && (encrypted[encrypted.length - 1] & 0xFF) <= round + 1 - 32) {
                return Arrays.copyOf(key, 32);
            }
        }
    }
}
