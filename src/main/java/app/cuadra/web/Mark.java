package app.cuadra.web;

import java.util.Arrays;
import java.util.Locale;

/**
 * The coloured square that makes a company unmistakable on every page (HUB-2), made from its id and name.
 *
 * @param letters one or two
 * @param colour a number from 0 to 11: the CSS class {@code mark-7}
 */
public record Mark(String letters, int colour) {

    /** How many colours the theme has. */
    public static final int COLOURS = 12;

    /** Neighbouring ids get colours far apart, because companies loaded together stand together in lists. */
    public static Mark of(String name, long id) {
        return new Mark(initials(name), (int) Math.floorMod(id * 7, (long) COLOURS));
    }

    static String initials(String name) {
        var words = Arrays.stream(name.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .toList();
        if (words.isEmpty()) {
            return "·";
        }
        return words.stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .reduce("", String::concat)
                .toUpperCase(Locale.ROOT);
    }
}
