package app.cuadra.identity.factor;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.web.util.UriUtils;

/** A secret as authenticator apps take it: written out, and as the address inside the QR code. */
record AppKey(byte[] secret) {

    /** In groups of four, as somebody types it who cannot scan. */
    String grouped() {
        return text().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address that apps have agreed on; {@code product} and {@code login} are what the app shows. */
    String address(String product, String login) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        encoded(product), encoded(login), text(), encoded(product), Totp.DIGITS, Totp.STEP.toSeconds());
    }

    /** Twenty bytes fill their groups: there is nothing to pad. */
    private String text() {
        return Base32.toBase32String(secret);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
