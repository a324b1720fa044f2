package app.cuadra.calendar.feed;

import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The secret address of a feed: says which row to look into, and proves with 256 random bits that its owner gave it.
 *
 * @param secret 64 hexadecimal digits
 */
record FeedLink(PracticeId practice, UserId user, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,17})\\.([1-9]\\d{0,17})\\.([0-9a-f]{64})");

    static FeedLink make(PracticeId practice, UserId user) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new FeedLink(practice, user, HexFormat.of().formatHex(bytes));
    }

    static FeedLink read(String token) {
        var parts = SHAPE.matcher(token);
        if (!parts.matches()) {
            throw new NotFound("feed");
        }
        return new FeedLink(
                new PracticeId(Long.parseLong(parts.group(1))),
                new UserId(Long.parseLong(parts.group(2))),
                parts.group(3));
    }

    String path() {
        return "/calendario/%d.%d.%s.ics".formatted(practice.value(), user.value(), secret);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
