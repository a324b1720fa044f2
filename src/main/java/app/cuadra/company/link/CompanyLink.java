package app.cuadra.company.link;

import app.cuadra.values.CompanyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token of a link that a company mailed.
 *
 * @param secret 64 hexadecimal digits; only their hash is kept
 */
public record CompanyLink(CompanyId company, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,17})\\.([0-9a-f]{64})");

    /** A new one, of 256 random bits. */
    public static CompanyLink make(CompanyId company) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new CompanyLink(company, HexFormat.of().formatHex(bytes));
    }

    /** The one of this token; empty when it is none of ours. */
    public static Optional<CompanyLink> read(String token) {
        var parts = SHAPE.matcher(token);
        return parts.matches()
                ? Optional.of(new CompanyLink(new CompanyId(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }

    /** As it stands in the address. */
    public String token() {
        return company.value() + "." + secret;
    }

    /** What is kept of it. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
