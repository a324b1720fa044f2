package app.cuadra.web.styleguide;

import app.cuadra.web.Found;
import app.cuadra.web.Page;
import java.util.List;

/** Every component once. */
public record PartsShow(List<Row> rows, Found found) implements Page {}
