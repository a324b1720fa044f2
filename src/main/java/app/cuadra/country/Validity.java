package app.cuadra.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule holds, both ends included.
 *
 * @param from the first day; null when the rule holds since before our data begin
 * @param to the last day; null when no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** For what our data put no date on. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a rule cannot end on " + to + " before it begins on " + from);
        }
    }

    /** True when the rule holds on {@code day}. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** True when both hold on some day. */
    public boolean overlaps(Validity other) {
        return startsBy(from, other.to) && startsBy(other.from, to);
    }

    private static boolean startsBy(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || !start.isAfter(end);
    }
}
