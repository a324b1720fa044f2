package app.cuadra.calendar.due;

import app.cuadra.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The list (ACC-40): every occurrence of every client, by day.
 *
 * @param day when only one day is shown
 * @param next where the next page begins; empty on the last
 */
public record DueIndex(DueTools tools, Optional<LocalDate> day, List<DueRow> rows, String next) implements Page {}
