package app.cuadra.calendar.feed;

import java.util.Optional;
import java.util.stream.Stream;

/** Of which clients a person wants to hear. */
public enum Scope {
    /** Those they are responsible for. */
    ASSIGNED,
    /** All they may see. */
    VISIBLE;

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "feed.clients." + name();
    }

    static Optional<Scope> of(String name) {
        return Stream.of(values()).filter(scope -> scope.name().equals(name)).findFirst();
    }
}
