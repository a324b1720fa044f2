package app.cuadra.integration.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures that gateways use, written as hexadecimal digits. */
public final class Signatures {

    private Signatures() {}

    /** HMAC-SHA256 of a text. */
    public static String hmac(String secret, String signed) {
        return hmac(secret, signed.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 of bytes. */
    public static String hmac(String secret, byte[] signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A digest: {@code MD5}, {@code SHA-1}, {@code SHA-256}. Which one, the gateway decides. */
    public static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares in a time that does not tell how much is the same. */
    public static boolean equal(String ours, String sent) {
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.UTF_8),
                sent.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
