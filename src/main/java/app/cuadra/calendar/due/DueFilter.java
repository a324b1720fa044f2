package app.cuadra.calendar.due;

import app.cuadra.values.UserId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What to show of the occurrences.
 *
 * @param text part of a client's name or identification
 * @param person whose clients; empty: everybody's
 * @param today before it, what is not done is overdue
 * @param after where the page before ended
 */
record DueFilter(
        String text,
        Optional<String> obligation,
        Optional<UserId> person,
        DueState state,
        LocalDate today,
        Optional<DueCursor> after) {

    /** What must all be found in a client. */
    String[] words() {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).toArray(String[]::new);
    }

    /** True when not all clients are meant. */
    boolean someClients() {
        return person.isPresent() || words().length > 0;
    }
}
