package app.cuadra.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes of an authenticator app (RFC 6238) as every app knows them: SHA-1, six digits, 30 seconds. */
final class Totp {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    /** So many steps before and after now: clocks differ, and typing takes time (RFC 6238, 5.2 and 6). */
    private static final int DRIFT = 1;

    /** As long as the hash (RFC 4226, 4). */
    private static final int SECRET_BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    Totp(byte[] secret) {
        key = new SecretKeySpec(secret, codes.getAlgorithm());
    }

    /** A secret that nobody has. */
    static byte[] drawSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step whose code this is, if that is around now and after {@code last}, whose code was used already. */
    OptionalLong step(String typed, Instant now, long last) {
        var current = now.getEpochSecond() / STEP.toSeconds();
        // All of them, so that the time does not tell which one it was.
        var matching = LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                .filter(step -> same(code(step), typed))
                .toArray();
        return Arrays.stream(matching).filter(step -> step > last).findFirst();
    }

    /** The code that an app shows during these 30 seconds. */
    String code(long step) {
        try {
            // The root locale: some languages write other digits than apps show.
            return codes.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
