package app.cuadra.company.invitation;

import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Text;
import app.cuadra.web.Form;
import java.util.List;
import java.util.Objects;

/**
 * What "Invitar usuario" sends.
 *
 * @param name "Nombres y apellidos"
 * @param role the key of the default role
 * @param solutionRole {@code SOLUTION=role} for each solution
 */
public record InvitationForm(String name, String email, String role, List<String> solutionRole) implements Form {

    /** Longest name of a person, in characters. */
    static final int NAME_MAX = 120;

    static final InvitationForm EMPTY = new InvitationForm("", "", "", List.of());

    /** Whom to ask. */
    record Invitee(String name, Email email) {}

    Invitee invitee() {
        var checks = new Checks();
        var person = checks.read("name", () -> Text.required(name, NAME_MAX));
        var address = checks.read("email", () -> new Email(Text.required(email, Email.MAX_LENGTH)));
        checks.that(!role.isBlank(), "role", "role.choose");
        checks.orRefuse();
        return new Invitee(Objects.requireNonNull(person), Objects.requireNonNull(address));
    }
}
