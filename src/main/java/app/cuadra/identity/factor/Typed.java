package app.cuadra.identity.factor;

import java.text.Normalizer;
import java.util.Locale;

/** What somebody typed as their second proof: the app's digits or a code from paper, however they were grouped. */
sealed interface Typed {

    /** Longer than any code with spaces between all its characters. */
    int LENGTH_MAX = 60;

    record AppCode(String digits) implements Typed {}

    record PaperCode(String code) implements Typed {}

    record Nothing() implements Typed {}

    static Typed read(String typed) {
        if (typed.length() > LENGTH_MAX) {
            return new Nothing();
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
        if (text.matches("[0-9]{" + Totp.DIGITS + "}")) {
            return new AppCode(text);
        }
        return RecoveryCode.looksLike(text) ? new PaperCode(text) : new Nothing();
    }
}
