package app.cuadra.country.check;

import java.util.List;

/** A check-digit algorithm: what a number must end with, told from the characters before. */
@FunctionalInterface
public interface CheckRule {

    /**
     * The endings that prove {@code body}, the usual one first; empty when the body is exempt from the check.
     *
     * @param body the number without its check digit; it already has the shape its type asks for
     */
    List<String> endings(String body);

    /** Those of {@link #endings} that this kind of number normally carries; another one deserves a second look. */
    default List<String> usual(String body) {
        return endings(body);
    }
}
