package app.cuadra.company.people;

import app.cuadra.company.Grant;
import app.cuadra.values.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One of a company's own people.
 *
 * @param login their e-mail, or the username of a generated login
 * @param generated whether it is a login made without a person
 * @param lastEntry when they last came in
 */
public record Person(
        UserId user,
        String name,
        String login,
        boolean generated,
        Grant grant,
        boolean active,
        Optional<Instant> lastEntry) {

    /** As the audit trail names them. */
    public String named() {
        return name + " <" + login + ">";
    }
}
