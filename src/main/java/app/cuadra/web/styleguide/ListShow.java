package app.cuadra.web.styleguide;

import app.cuadra.web.Page;
import java.util.List;

/** A list with everything a list can have. */
public record ListShow(String q, List<Row> rows) implements Page {}
