package app.cuadra.calendar.duty;

import app.cuadra.web.Page;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * What moved from one calendar to the next.
 *
 * @param path of the firm's calendar
 * @param newest the year of the newest calendar
 * @param years that this installation has
 * @param before the year it is compared with; empty when there is only one
 */
public record YearShow(String path, int newest, List<Integer> years, Optional<Integer> before, List<Move> moves)
        implements Page {

    /** The first and the last day on which somebody's falls due. */
    public record Span(LocalDate first, LocalDate last) {

        private boolean sameDays(Span other) {
            return MonthDay.from(first).equals(MonthDay.from(other.first))
                    && MonthDay.from(last).equals(MonthDay.from(other.last));
        }
    }

    /** A period of an obligation, as it was and as it is; empty where there is none. */
    public record Move(String obligation, String period, Optional<Span> before, Optional<Span> now) {

        /** What became of it. */
        public String what() {
            if (before.isEmpty()) {
                return "NEW";
            }
            if (now.isEmpty()) {
                return "GONE";
            }
            return before.get().sameDays(now.get()) ? "SAME" : "MOVED";
        }

        /** The CSS class of that. */
        public String tone() {
            return switch (what()) {
                case "SAME" -> "off";
                case "GONE" -> "bad";
                default -> "wait";
            };
        }
    }

    /** Those that are not on the same days. */
    public long moved() {
        return moves.stream().filter(move -> !move.what().equals("SAME")).count();
    }
}
