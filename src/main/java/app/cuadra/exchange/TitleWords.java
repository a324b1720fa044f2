package app.cuadra.exchange;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A column's title as words, without case, accents, punctuation and the small words between. */
record TitleWords(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What the points of an abbreviation leave: {@code n.i.t.} and {@code r.u.t} are one word. */
    private static final Pattern ABBREVIATION_POINT = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b|\\W|$)");

    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "da", "das", "de", "del", "do", "dos", "e", "el", "en", "la", "las", "los", "o", "of",
            "or", "ou", "para", "the", "u", "y");

    /** A title with one of these means something else: "Tipo de identificación" is no identification. */
    private static final Set<String> CHANGES_MEANING = Set.of(
            "ciudad",
            "city",
            "cidade",
            "codigo",
            "code",
            "contacto",
            "contact",
            "contato",
            "data",
            "date",
            "digito",
            "digit",
            "dv",
            "fecha",
            "pais",
            "country",
            "representante",
            "tipo",
            "type",
            "usuario",
            "user");

    static TitleWords of(String title) {
        var plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var cleaned = NO_WORD.splitAsStream(ABBREVIATION_POINT
                        .matcher(ASIDE.matcher(plain).replaceAll(" "))
                        .replaceAll(""))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .toList();
        return new TitleWords(cleaned);
    }

    /**
     * How sure it is that this title of a file means {@code wanted}: 1 when it is the same, less the more other words
     * it has, 0 when not.
     */
    double likeness(TitleWords wanted) {
        if (words.isEmpty() || wanted.words.isEmpty()) {
            return 0;
        }
        if (String.join("", words).equals(String.join("", wanted.words))) {
            return 1;
        }
        var others = new HashSet<>(words);
        wanted.words.forEach(others::remove);
        var contained = Collections.indexOfSubList(words, wanted.words) >= 0;
        return contained && Collections.disjoint(others, CHANGES_MEANING)
                ? 0.9 * wanted.words.size() / words.size()
                : 0;
    }
}
