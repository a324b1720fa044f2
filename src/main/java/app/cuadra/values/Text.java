package app.cuadra.values;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what a person typed into a one-line field. */
public final class Text {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private Text() {}

    /**
     * One line of text: Unicode-normalised (NFC), stripped, runs of blanks made one.
     *
     * @throws Refused with {@code text.required}, {@code text.tooLong} or {@code text.characters}
     */
    public static String required(String typed, int maxLength) {
        var text = optional(typed, maxLength);
        if (text.isEmpty()) {
            throw Refused.because("text.required");
        }
        return text;
    }

    /** As {@link #required}, but may be empty. */
    public static String optional(String typed, int maxLength) {
        if (typed.length() > 4 * maxLength + 64) {
            throw Refused.because("text.tooLong", Map.of("max", maxLength));
        }
        var text = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (FORBIDDEN.matcher(text).find()) {
            throw Refused.because("text.characters");
        }
        if (text.length() > maxLength) {
            throw Refused.because("text.tooLong", Map.of("max", maxLength));
        }
        return text;
    }
}
