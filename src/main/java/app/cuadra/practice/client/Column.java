package app.cuadra.practice.client;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the list can show and be sorted by; the name is always there. */
public enum Column {
    NAME,
    IDENTIFICATION,
    COUNTRY,
    STATUS,
    PLAN,
    PERSON,
    DUE,
    PAPERS,
    MOVEMENT;

    /** How it is written in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its title in the message bundles. */
    public String messageKey() {
        return "practice.column." + name();
    }

    static Optional<Column> of(String parameter) {
        return Stream.of(values())
                .filter(column -> column.parameter().equals(parameter))
                .findFirst();
    }
}
