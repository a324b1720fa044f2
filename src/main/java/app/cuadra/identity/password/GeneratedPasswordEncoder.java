package app.cuadra.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keeps passwords that the program drew with 125 random bits: salted SHA-256, without stretching. Stretching makes
 * guessing dear where people choose from few; nobody guesses one of 2^125 (docs/decisions/2026-11-23-generated-credentials.md).
 */
final class GeneratedPasswordEncoder implements PasswordEncoder {

    static final String ID = "generated";

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String encode(@Nullable CharSequence password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encoded(salt, String.valueOf(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String stored) {
        if (typed == null || stored == null) {
            return false;
        }
        var salt = Base64.getDecoder().decode(stored.substring(0, stored.indexOf('$')));
        return MessageDigest.isEqual(
                encoded(salt, typed.toString()).getBytes(StandardCharsets.US_ASCII),
                stored.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(byte[] salt, String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            var hash = digest.digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(salt) + "$"
                    + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
