package app.cuadra.practice.staff;

import app.cuadra.values.PracticeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token of a link that asks somebody into a firm.
 *
 * @param secret 64 hexadecimal digits; only their hash is kept
 */
record StaffLink(PracticeId practice, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,17})\\.([0-9a-f]{64})");

    /** A new one, of 256 random bits. */
    static StaffLink make(PracticeId practice) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new StaffLink(practice, HexFormat.of().formatHex(bytes));
    }

    /** The one of this token; empty when it is none of ours. */
    static Optional<StaffLink> read(String token) {
        var parts = SHAPE.matcher(token);
        return parts.matches()
                ? Optional.of(new StaffLink(new PracticeId(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }

    String token() {
        return practice.value() + "." + secret;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
