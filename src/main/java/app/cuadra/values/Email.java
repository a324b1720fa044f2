package app.cuadra.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address we can write to, compared as people type it: Unicode-normalised (NFKC) and without case.
 *
 * <p>Deliberately looser than RFC 5322: the proof that an address works is a mail that arrives.
 */
public record Email(String value) {

    /** RFC 5321, 4.5.3.1.3: a path of 256 octets less its two angle brackets. */
    public static final int MAX_LENGTH = 254;

    private static final Pattern SHAPE = Pattern.compile(
            "[^@\\s\\p{Cntrl},;<>()\\[\\]\"\\\\]{1,64}@[^@\\s\\p{Cntrl},;<>()\\[\\]\"\\\\]+\\.[\\p{L}\\p{N}-]{2,63}");

    public Email {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches() || value.contains("..")) {
            throw Refused.because("email.invalid");
        }
    }

    /** The part after the at sign. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
