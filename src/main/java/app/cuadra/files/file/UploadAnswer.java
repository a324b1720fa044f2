package app.cuadra.files.file;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * What became of one of the files that a browser sends one by one: a line for its progress bar.
 *
 * @param version 1 for a new file, more for one of a name that was there
 */
public record UploadAnswer(int version, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
