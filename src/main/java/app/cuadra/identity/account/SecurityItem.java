package app.cuadra.identity.account;

import java.util.Map;

/**
 * One line of the page "Seguridad": what it is, how it stands, and the one thing to do about it.
 *
 * @param group the panel it stands in
 * @param title the key of its text
 * @param state the key of how it stands, with what that mentions
 * @param on whether the state is one to be glad of
 * @param action the key of the button's text
 * @param path where the button leads, a page of this program
 */
public record SecurityItem(
        Group group, String title, String state, Map<String, Object> args, boolean on, String action, String path) {

    /** The panels of the page, in their order. */
    public enum Group {
        LOGIN,
        AUTHENTICATION
    }

    public SecurityItem {
        args = Map.copyOf(args);
    }
}
