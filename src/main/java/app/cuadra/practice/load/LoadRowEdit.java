package app.cuadra.practice.load;

import app.cuadra.web.Page;

/**
 * A row being corrected: a row of the table for htmx, a page of its own without JavaScript.
 *
 * @param path of the load
 * @param fragment only the row is asked for
 * @param saved it was saved and something is still wrong with it
 */
public record LoadRowEdit(String path, Load load, LoadRow row, boolean fragment, boolean saved) implements Page {

    @Override
    public int status() {
        return saved ? 422 : 200;
    }
}
