package app.cuadra.identity.account;

import java.util.Map;

/**
 * One line of the page "Seguridad": what it is, how it stands, and the one thing to do about it.
 *
 * @param group the panel it stands in
 * @param title the key of its text
 * @param value what it is now, as it is, before the state; may be empty
 * @param state the key of how it stands; empty when the value says it all
 * @param args what state and action mention; a moment is said as how long ago it was
 * @param on whether the state is one to be glad of
 * @param action the key of the button's text; empty when there is nothing to do
 * @param path where the button leads, a page of this program
 */
public record SecurityItem(
        Group group,
        String title,
        String value,
        String state,
        Map<String, Object> args,
        boolean on,
        String action,
        String path) {

    /** The panels of the page, in their order. */
    public enum Group {
        LOGIN,
        AUTHENTICATION
    }

    public SecurityItem {
        args = Map.copyOf(args);
    }

    /** A line whose state says it all. */
    public SecurityItem(
            Group group, String title, String state, Map<String, Object> args, boolean on, String action, String path) {
        this(group, title, "", state, args, on, action, path);
    }
}
