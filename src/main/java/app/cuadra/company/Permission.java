package app.cuadra.company;

import java.util.Arrays;
import java.util.Optional;

/** Something that may be done somewhere in a company. */
public record Permission(Area area, Action action) {

    /** As forms and tables write it: {@code PEOPLE EDIT}. */
    public String text() {
        return area + " " + action;
    }

    /** The permission of this text; empty when it names none, for example an area that there is no longer. */
    public static Optional<Permission> read(String text) {
        return Arrays.stream(Area.values())
                .flatMap(area -> Arrays.stream(Action.values()).map(action -> new Permission(area, action)))
                .filter(permission -> permission.text().equals(text))
                .findFirst();
    }
}
