package app.cuadra.files.folder;

import app.cuadra.web.Page;
import java.util.List;

/** The folders that a company may look into: none yet, or those of several firms. */
public record SharedFolders(List<Folder> folders) implements Page {}
