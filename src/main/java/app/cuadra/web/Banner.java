package app.cuadra.web;

import java.util.Map;

/**
 * A line under the top bar for a state that matters everywhere.
 *
 * @param text the key of its text
 * @param args what the text mentions
 * @param action the key of what the button says, empty when there is none
 * @param path what the button posts to, empty when there is none
 */
public record Banner(Kind kind, String text, Map<String, Object> args, String action, String path) {

    /** How much it presses. */
    public enum Kind {
        INFO,
        WARNING,
        DANGER
    }
}
