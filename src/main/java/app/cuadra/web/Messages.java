package app.cuadra.web;

import app.cuadra.values.Problem;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text a person reads, from the bundles {@code messages/<module>_<language>.properties}, in ICU's message format
 * with named arguments (plurals and numbers follow the language).
 */
@Component
public class Messages {

    /** The languages Cuadra speaks, the first being the one for everybody else. */
    public static final List<Locale> LOCALES = List.of(Locale.of("es"), Locale.of("en"), Locale.of("pt"));

    private final Map<String, Map<String, String>> texts = new HashMap<>();
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    Messages() throws IOException {
        for (var locale : LOCALES) {
            texts.put(locale.getLanguage(), load(locale));
        }
    }

    private static Map<String, String> load(Locale locale) throws IOException {
        var all = new HashMap<String, String>();
        var pattern = "classpath*:messages/*_" + locale.getLanguage() + ".properties";
        for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            var bundle = new Properties();
            try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                bundle.load(reader);
            }
            bundle.forEach((key, text) -> {
                if (all.put((String) key, (String) text) != null) {
                    throw new IllegalStateException("Two bundles have the text " + key);
                }
            });
        }
        return all;
    }

    /** The language of ours that fits best: Spanish when none does. */
    public static Locale closest(Locale asked) {
        return LOCALES.stream()
                .filter(ours -> ours.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(LOCALES.getFirst());
    }

    /** True when there is a text of this name. */
    public boolean has(String key) {
        return texts(LOCALES.getFirst()).containsKey(key);
    }

    /**
     * The text of this name.
     *
     * @throws IllegalArgumentException when there is none: a missing text is a bug, found by the test over all pages
     */
    public String text(Locale locale, String key, Map<String, ?> args) {
        var format = formats.computeIfAbsent(locale, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, any -> new MessageFormat(pattern(locale, key), locale));
        synchronized (format) {
            return format.format(args);
        }
    }

    /** What to tell a person about a problem. */
    public String problem(Locale locale, Problem problem) {
        return text(locale, "problem." + problem.code(), problem.args());
    }

    /** Every name of a text, for the test that holds the languages equal. */
    Map<String, String> texts(Locale locale) {
        return texts.getOrDefault(closest(locale).getLanguage(), Map.of());
    }

    private String pattern(Locale locale, String key) {
        var pattern = texts(locale).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text is called " + key);
        }
        return pattern;
    }
}
