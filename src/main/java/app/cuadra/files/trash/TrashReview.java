package app.cuadra.files.trash;

import app.cuadra.files.file.FileList;
import app.cuadra.files.folder.Folder;
import app.cuadra.web.Page;
import java.util.List;

/** What deleting these files means, before it happens. */
public record TrashReview(Folder folder, List<FileList.Row> files) implements Page {

    /** So many names are read out. */
    private static final int NAMED = 10;

    /** The first of them. */
    public List<FileList.Row> named() {
        return files.subList(0, Math.min(NAMED, files.size()));
    }

    /** How many more there are. */
    public int unnamed() {
        return files.size() - named().size();
    }
}
