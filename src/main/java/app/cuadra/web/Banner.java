package app.cuadra.web;

import java.util.Map;

/**
 * A line under the top bar for a state that matters everywhere.
 *
 * @param text the key of its text
 * @param args what the text mentions
 * @param action the key of what its button or link says, empty when there is none
 * @param path where that leads, or what it posts to; empty when there is none
 * @param posts whether it is a button that does something, and not a link
 */
public record Banner(Kind kind, String text, Map<String, Object> args, String action, String path, boolean posts) {

    /** How much it presses. */
    public enum Kind {
        INFO,
        WARNING,
        DANGER
    }

    /** A line that only says something. */
    public static Banner of(Kind kind, String text, Map<String, Object> args) {
        return new Banner(kind, text, args, "", "", false);
    }

    /** The same with a button that does something at once. */
    public Banner button(String label, String to) {
        return new Banner(kind, text, args, label, to, true);
    }

    /** The same with a link to where something can be done. */
    public Banner link(String label, String to) {
        return new Banner(kind, text, args, label, to, false);
    }
}
