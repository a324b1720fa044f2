package app.cuadra.practice.benefit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A level of the programme.
 *
 * @param companies from so many paying companies on a firm is at this level
 * @param names how it is called, by language
 * @param benefits what it gives, in the order of the file
 */
public record Level(int companies, Map<String, String> names, List<Map<String, String>> benefits) {

    public Level {
        names = Map.copyOf(names);
        benefits = List.copyOf(benefits);
    }

    String name(Locale reader) {
        return names.getOrDefault(reader.getLanguage(), names.getOrDefault("es", ""));
    }

    List<String> benefits(Locale reader) {
        return benefits.stream()
                .map(texts -> texts.getOrDefault(reader.getLanguage(), texts.getOrDefault("es", "")))
                .toList();
    }
}
