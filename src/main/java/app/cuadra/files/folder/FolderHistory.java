package app.cuadra.files.folder;

import app.cuadra.web.Page;
import java.util.List;

/** Who did what in a folder. */
public record FolderHistory(Folder folder, List<FolderLog.Done> done) implements Page {}
