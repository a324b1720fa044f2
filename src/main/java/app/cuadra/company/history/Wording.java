package app.cuadra.company.history;

import java.util.function.Function;
import java.util.function.Predicate;

/** The texts of codes in the trail. A code without a text shows itself: the trail is older than the words for it. */
final class Wording {

    private Wording() {}

    static String action(Predicate<String> has, Function<String, String> text, String action) {
        return known(has, text, "audit." + action, action);
    }

    static String field(Predicate<String> has, Function<String, String> text, String key) {
        return known(has, text, "audit.field." + key, known(has, text, "country.field." + key, key));
    }

    /** A built-in role is kept by its code, so that it reads in any language. */
    static String value(Predicate<String> has, Function<String, String> text, String key, String value) {
        return key.startsWith("role") ? known(has, text, "company.role." + value, value) : value;
    }

    private static String known(Predicate<String> has, Function<String, String> text, String key, String otherwise) {
        return has.test(key) ? text.apply(key) : otherwise;
    }
}
