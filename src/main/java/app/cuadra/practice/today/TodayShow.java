package app.cuadra.practice.today;

import app.cuadra.practice.TodayBox;
import app.cuadra.web.Page;
import java.time.LocalDate;
import java.util.List;

/**
 * The page "Hoy".
 *
 * @param boxes what needs somebody, the most pressing kind first; empty on a good day
 * @param clients where all clients are
 */
public record TodayShow(LocalDate day, List<TodayBox> boxes, String clients) implements Page {}
