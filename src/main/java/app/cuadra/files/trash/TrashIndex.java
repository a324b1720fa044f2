package app.cuadra.files.trash;

import app.cuadra.files.folder.Folder;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** "Papelera" of a folder. */
public record TrashIndex(Folder folder, List<Trash.Row> files, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
