package app.cuadra.practice.load;

import app.cuadra.web.Page;
import java.util.List;

/**
 * A stretch of the preview's rows.
 *
 * @param path of the load
 * @param filter what is shown, see {@link LoadFilter}
 * @param next the row number after which the next stretch begins, 0 when this is the last
 */
public record LoadRows(String path, LoadFilter filter, List<LoadRow> rows, boolean open, int next) implements Page {

    /** The address of the next stretch. */
    public String nextPath() {
        return path + "/filas?ver=" + filter.code() + "&despues=" + next;
    }
}
