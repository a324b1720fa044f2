package app.cuadra.api.token;

import app.cuadra.values.CompanyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a program shows: {@code cuadra_7_<43 characters>}, with the number of the company and 256 random bits. That many
 * can't be guessed, however fast somebody tries, so a plain SHA-256 keeps it; stretching as for passwords would cost each
 * request a tenth of a second and protect nothing. The beginning lets scanners of source code find one left there.
 */
record Secret(CompanyId company, String text) {

    private static final Pattern FORM = Pattern.compile("cuadra_([1-9][0-9]{0,17})_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int ENDING = 4;

    static Secret draw(CompanyId company) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var random = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Secret(company, "cuadra_" + company.value() + "_" + random);
    }

    /** The secret of this text, if it has the form of one. */
    static Optional<Secret> read(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Secret(new CompanyId(Long.parseLong(form.group(1))), text))
                : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Enough to tell one's tokens apart. */
    String ending() {
        return text.substring(text.length() - ENDING);
    }

    /** Never whole in a log. */
    @Override
    public String toString() {
        return "cuadra_" + company.value() + "_…" + ending();
    }
}
