package app.cuadra.files.version;

import app.cuadra.files.file.FileTable;
import app.cuadra.files.file.StoredFile;
import app.cuadra.files.folder.Folder;
import app.cuadra.web.Page;
import java.util.List;

/** The versions of a file, the newest first. */
public record VersionIndex(Folder folder, StoredFile file, List<FileTable.Version> versions) implements Page {

    /** Where its versions are. */
    public String path() {
        return folder.path() + "/" + file.file() + "/versiones";
    }
}
