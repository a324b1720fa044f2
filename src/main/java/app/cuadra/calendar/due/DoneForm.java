package app.cuadra.calendar.due;

import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import java.util.List;

/**
 * Occurrences that are done, and the list to go back to.
 *
 * @param due their numbers
 */
public record DoneForm(List<String> due, String q, String obligation, String person, String state, String day)
        implements Form {

    private static final int MAX = 1_000;

    /**
     * Their numbers.
     *
     * @throws Refused {@code due.noneChosen}, {@code due.tooMany}
     */
    List<Long> ids() {
        if (due.isEmpty() || due.size() > MAX) {
            throw Refused.because(due.isEmpty() ? "due.noneChosen" : "due.tooMany");
        }
        return due.stream()
                .map(number -> {
                    if (!number.matches("[1-9]\\d{0,17}")) {
                        throw new NotFound("due");
                    }
                    return Long.valueOf(number);
                })
                .toList();
    }

    /** The list they were chosen in. */
    DueForm list() {
        return new DueForm(q, obligation, person, state, day, "");
    }
}
