package app.cuadra.practice.load;

import java.util.List;

/**
 * How many rows stand where.
 *
 * @param ready can be loaded and are not yet
 * @param toCorrect have something to correct
 * @param loaded are companies now
 * @param emails of the loaded ones, how many say an address to invite
 * @param reasons why rows are to be corrected, the most frequent first
 */
public record LoadCounts(int ready, int toCorrect, int loaded, int emails, List<Reason> reasons) {

    /** A reason, by the code of its problem, and how many rows have it. */
    public record Reason(String code, int rows) {}

    /** All rows. */
    public int all() {
        return ready + toCorrect + loaded;
    }
}
