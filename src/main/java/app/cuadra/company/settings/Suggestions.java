package app.cuadra.company.settings;

import app.cuadra.web.Page;
import java.util.List;

/** A fragment: what a searchable field suggests. */
public record Suggestions(List<String> texts) implements Page {}
