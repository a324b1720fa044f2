package app.cuadra.practice.invitation;

import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The link in an invitation: says which row to look into, and proves with 256 random bits that the mail was received.
 *
 * @param secret 64 hexadecimal digits
 */
record InvitationLink(PracticeId practice, CompanyId company, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,17})\\.([1-9]\\d{0,17})\\.([0-9a-f]{64})");

    static InvitationLink make(PracticeId practice, CompanyId company) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new InvitationLink(practice, company, HexFormat.of().formatHex(bytes));
    }

    static InvitationLink read(String token) {
        var parts = SHAPE.matcher(token);
        if (!parts.matches()) {
            throw new NotFound("invitation");
        }
        return new InvitationLink(
                new PracticeId(Long.parseLong(parts.group(1))),
                new CompanyId(Long.parseLong(parts.group(2))),
                parts.group(3));
    }

    String path() {
        return "/invitacion/%d.%d.%s".formatted(practice.value(), company.value(), secret);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
