package app.cuadra.integration.gateway;

import java.util.regex.Pattern;

/**
 * One thing that a gateway gives its merchants and we need to work in their name.
 *
 * @param name of the form's field
 * @param kind how it is asked for and kept
 * @param shape what it looks like; a typed value of another shape is refused before anybody is asked
 */
public record Ask(String name, Kind kind, Pattern shape) {

    /** How it is asked for and kept. */
    public enum Kind {
        /** Shown again as it is. */
        PLAIN,
        /** Sealed, and never shown again but for its last four characters. */
        SECRET,
        /** A box to tick: {@code true} or empty. */
        SWITCH
    }

    /** Something that may be shown. */
    public static Ask plain(String name, String shape) {
        return new Ask(name, Kind.PLAIN, Pattern.compile(shape));
    }

    /** Something that is never shown again. */
    public static Ask secret(String name, String shape) {
        return new Ask(name, Kind.SECRET, Pattern.compile(shape));
    }

    /** A box to tick. */
    public static Ask box(String name) {
        return new Ask(name, Kind.SWITCH, Pattern.compile("true|"));
    }
}
