package app.cuadra.identity.user;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a generated login: readable, made from the company's name, with an ending that makes it unique. */
final class Username {

    /** Longest readable part, in characters. */
    static final int READABLE_MAX = 24;

    private Username() {}

    /** As {@code panaderia-la-espiga-4k7q}. */
    static String draw(String name, int randomCharacters) {
        var readable = readable(name);
        var ending = GeneratedPassword.characters(randomCharacters);
        return readable.isEmpty() ? "empresa-" + ending : readable + "-" + ending;
    }

    /** Plain letters and digits of a name, whole words as far as they fit. */
    static String readable(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() <= READABLE_MAX) {
            return plain;
        }
        var cut = plain.lastIndexOf('-', READABLE_MAX);
        return plain.substring(0, cut > READABLE_MAX / 2 ? cut : READABLE_MAX);
    }
}
