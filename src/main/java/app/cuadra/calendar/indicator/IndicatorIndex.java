package app.cuadra.calendar.indicator;

import app.cuadra.web.Page;
import java.util.List;

/** The page "Indicadores": its parts, one after another. */
public record IndicatorIndex(List<Page> parts) implements Page {}
