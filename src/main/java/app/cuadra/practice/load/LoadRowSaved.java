package app.cuadra.practice.load;

import app.cuadra.web.Page;

/** A row after it was corrected, with the counts that changed beside it. */
public record LoadRowSaved(String path, Load load, LoadRow row, LoadCounts counts) implements Page {}
