package app.cuadra.files.file;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.format.FileFormat;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * "Archivos adjuntos" of a client (FIL-1, FIL-4).
 *
 * @param problems of an upload without JavaScript; empty when the list was only opened
 */
public record FileIndex(FilePanel panel, FileList.Space space, List<Problem> problems) implements Page {

    /** The folder. */
    public Folder folder() {
        return panel.folder();
    }

    /** What the file chooser offers. */
    public String accepted() {
        return FileFormat.accepted();
    }

    /** The largest file, in bytes. */
    public long limit() {
        return Uploads.LIMIT;
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
