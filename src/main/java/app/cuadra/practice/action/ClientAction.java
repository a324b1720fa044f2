package app.cuadra.practice.action;

import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Something that can be done to many clients at once (ACC-11); a module implements one as a bean, and it appears below the
 * list of clients. Its texts are {@code clientAction.<kind>.button}, {@code .title}, {@code .what} and {@code .done}.
 */
@NamedInterface("actions")
public interface ClientAction {

    /** Its name, as stored: lower-case letters and hyphens. Never changed once released. */
    String kind();

    /** Who may do it. */
    Right right();

    /**
     * What it asks before it begins.
     *
     * @param label the key of the question
     * @param blank the key of what choosing nothing means; empty when something must be chosen
     */
    record Question(String label, String blank, List<Option> options) {}

    /** Asked by those who see the form; empty when there is nothing to ask. */
    default Optional<Question> question(Member by, Locale reader) {
        return Optional.empty();
    }

    /** True when it takes something away. */
    default boolean takesAway() {
        return false;
    }

    /**
     * Does it to one client, in a transaction of its own; not called again once that has committed.
     *
     * @param answer to the question: one of its options, or empty
     * @throws app.cuadra.values.Refused why it can't be done to this client
     */
    void act(Member by, CompanyId client, String answer);
}
