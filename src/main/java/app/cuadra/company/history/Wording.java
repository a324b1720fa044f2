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
        return known(has, text, "country.field." + key, key);
    }

    private static String known(Predicate<String> has, Function<String, String> text, String key, String otherwise) {
        return has.test(key) ? text.apply(key) : otherwise;
    }
}
