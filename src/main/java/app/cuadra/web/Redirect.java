package app.cuadra.web;

import java.util.Map;

/**
 * Sends the browser on after a change (303 See Other), so that reloading does not repeat it.
 *
 * @param path a path of this program, never another site
 * @param notice the key of what the next page says once, or empty
 * @param args what the notice mentions
 */
public record Redirect(String path, String notice, Map<String, String> args) implements Page {

    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            throw new IllegalArgumentException("not a path of this program");
        }
        args = Map.copyOf(args);
    }

    /** Goes on without a word. */
    public Redirect(String path) {
        this(path, "", Map.of());
    }

    /** Goes on, and the next page says {@code notice}. */
    public Redirect(String path, String notice) {
        this(path, notice, Map.of());
    }

    @Override
    public int status() {
        return 303;
    }
}
