package app.cuadra.country;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A closed list of codes with names: towns, activities. Empty in a country that has no such list. */
public final class CodeList<T extends CodeList.Entry> {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, T> byCode;
    private final List<Searched<T>> searched;

    /** What stands in such a list. */
    public interface Entry {

        /** What identifies it, as official documents write it. */
        String code();

        /** What people read. */
        String name();

        /** Where it comes from. */
        Provenance provenance();

        /** The text that a search looks into. */
        default String searched() {
            return code() + " " + name();
        }
    }

    private record Searched<T extends Entry>(T entry, String name, String text) {}

    CodeList(List<T> entries) {
        byCode = new LinkedHashMap<>();
        for (var entry : entries) {
            if (byCode.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException("two entries have the code " + entry.code());
            }
        }
        searched = entries.stream()
                .map(entry -> new Searched<>(entry, folded(entry.name()), " " + folded(entry.searched())))
                .toList();
    }

    /** Every entry in the order of the list. */
    public List<T> all() {
        return List.copyOf(byCode.values());
    }

    /** True when the country has no such list: ask for free text instead. */
    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** The entry with that code. */
    public Optional<T> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The entries in which every typed word begins a word, ignoring accents and case; the name that was typed whole
     * comes first, then those that begin with it.
     *
     * @param limit how many at most
     */
    public List<T> search(String typed, int limit) {
        var sought = folded(typed);
        return searched.stream()
                .filter(candidate ->
                        words(sought).allMatch(word -> candidate.text().contains(" " + word)))
                .sorted(Comparator.comparingInt(candidate -> rank(candidate.name(), sought)))
                .limit(limit)
                .map(Searched::entry)
                .toList();
    }

    private static int rank(String name, String sought) {
        if (name.equals(sought)) {
            return 0;
        }
        return name.startsWith(sought) ? 1 : 2;
    }

    private static Stream<String> words(String folded) {
        return Arrays.stream(folded.split(" ")).filter(word -> !word.isEmpty());
    }

    private static String folded(String text) {
        var bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
