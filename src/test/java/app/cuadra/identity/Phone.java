package app.cuadra.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Somebody's telephone with an authenticator app, which took the key that the page shows. */
public final class Phone {

    private static final Pattern KEY = Pattern.compile("id=\"app-key\">([A-Z2-7 ]+)<");

    private final SecretKeySpec key;
    private final TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();

    private Phone(String key) {
        this.key = new SecretKeySpec(Base32.decode(key.replace(" ", "")), "HmacSHA1");
    }

    /** Takes a key as it is shown, in groups. */
    public static Phone with(String key) {
        return new Phone(key);
    }

    /** Takes the key from the page that sets an app up. */
    public static Phone scanning(String body) {
        var found = KEY.matcher(body);
        if (!found.find()) {
            throw new AssertionError("No key on the page: " + body);
        }
        return with(found.group(1));
    }

    /** What the app shows at this moment. */
    public String code(Instant now) {
        try {
            return app.generateOneTimePasswordString(key, now, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
