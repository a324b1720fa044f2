package app.cuadra.values;

import java.util.Map;

/**
 * One thing a person must correct.
 *
 * @param code names the text to show, {@code problem.<code>} in the message bundles
 * @param field the name of the form's field, empty when it concerns the whole form
 * @param args what the text mentions, by name
 */
public record Problem(String code, String field, Map<String, Object> args) {

    public Problem {
        args = Map.copyOf(args);
    }

    /** A problem of one field, whose text mentions nothing. */
    public static Problem of(String code, String field) {
        return new Problem(code, field, Map.of());
    }

    /** The same problem, said of another field: a value knows its rule, the form knows its field's name. */
    public Problem at(String otherField) {
        return new Problem(code, otherField, args);
    }
}
