package app.cuadra.web;

/**
 * Sends the browser on after a change (303 See Other), so that reloading does not repeat it.
 *
 * @param path a path of this program, never another site
 */
public record Redirect(String path) implements Page {

    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            throw new IllegalArgumentException("not a path of this program");
        }
    }

    @Override
    public int status() {
        return 303;
    }
}
