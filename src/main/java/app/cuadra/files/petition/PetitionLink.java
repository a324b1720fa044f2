package app.cuadra.files.petition;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The link in the letter: says which row to look into, and proves with 256 random bits that the letter was received.
 *
 * @param secret 64 hexadecimal digits
 */
record PetitionLink(PracticeId practice, CompanyId company, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,17})\\.([1-9]\\d{0,17})\\.([0-9a-f]{64})");

    static PetitionLink make(PracticeId practice, CompanyId company) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new PetitionLink(practice, company, HexFormat.of().formatHex(bytes));
    }

    static Optional<PetitionLink> read(String token) {
        var parts = SHAPE.matcher(token);
        return parts.matches()
                ? Optional.of(new PetitionLink(
                        new PracticeId(Long.parseLong(parts.group(1))),
                        new CompanyId(Long.parseLong(parts.group(2))),
                        parts.group(3)))
                : Optional.empty();
    }

    String path() {
        return "/papeles/%d.%d.%s".formatted(practice.value(), company.value(), secret);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
