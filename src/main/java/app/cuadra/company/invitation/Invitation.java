package app.cuadra.company.invitation;

import app.cuadra.company.Grant;
import app.cuadra.company.people.Invited.State;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody asked into a company.
 *
 * @param language of the letter, and of a user it makes
 * @param until when its link stops working; empty while it was not sent
 */
record Invitation(
        long id,
        String name,
        Email email,
        Grant grant,
        Locale language,
        UserId by,
        State state,
        Optional<Instant> sentAt,
        Optional<Instant> until) {

    /** As the audit trail names them. */
    String named() {
        return name + " <" + email.value() + ">";
    }
}
