package app.cuadra.company.history;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The texts of codes in the trail. A code without a text shows itself: the trail is older than the words for it. */
final class Wording {

    private Wording() {}

    static String action(Predicate<String> has, Function<String, String> text, String action) {
        return known(has, text, "audit." + action, action);
    }

    static String field(Predicate<String> has, Function<String, String> text, String key) {
        return known(has, text, "audit.field." + key, known(has, text, "country.field." + key, key));
    }

    /** Roles and permissions are kept by their codes, so that they read in any language. */
    static String value(Predicate<String> has, Function<String, String> text, String key, String value) {
        if (key.equals("permissions")) {
            return Arrays.stream(value.split(", "))
                    .map(permission -> permission(has, text, permission))
                    .collect(Collectors.joining(", "));
        }
        return key.startsWith("role") ? known(has, text, "company.role." + value, value) : value;
    }

    private static String permission(Predicate<String> has, Function<String, String> text, String permission) {
        var words = permission.split(" ", 2);
        return words.length == 2 && has.test("role.area." + words[0]) && has.test("role.action." + words[1])
                ? text.apply("role.area." + words[0]) + ": " + text.apply("role.action." + words[1])
                : permission;
    }

    private static String known(Predicate<String> has, Function<String, String> text, String key, String otherwise) {
        return has.test(key) ? text.apply(key) : otherwise;
    }
}
