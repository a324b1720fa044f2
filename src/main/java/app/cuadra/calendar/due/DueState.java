package app.cuadra.calendar.due;

import java.util.Optional;
import java.util.stream.Stream;

/** Which occurrences are asked for. */
public enum DueState {
    /** Not done, whether over or to come. */
    OPEN,
    /** Not done, and the day is over. */
    OVERDUE,
    DONE,
    ALL;

    /** How it is written in an address. */
    public String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "due.state." + name();
    }

    static Optional<DueState> of(String parameter) {
        return Stream.of(values())
                .filter(state -> state.parameter().equals(parameter))
                .findFirst();
    }
}
