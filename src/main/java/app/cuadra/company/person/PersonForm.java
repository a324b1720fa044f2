package app.cuadra.company.person;

import app.cuadra.company.people.Person;
import app.cuadra.web.Form;
import java.util.List;

/**
 * What "Editar usuario" sends.
 *
 * @param email the address they sign in with
 * @param role the key of the default role
 * @param solutionRole {@code SOLUTION=role} for each solution
 */
public record PersonForm(String email, String role, List<String> solutionRole) implements Form {

    static PersonForm of(Person person) {
        return new PersonForm(
                person.login(),
                person.grant().role().key(),
                person.grant().inSolutions().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue().key())
                        .toList());
    }

    /** True when another address than the person's own was typed. */
    boolean changesEmail(Person person) {
        return !person.generated() && !email.strip().equalsIgnoreCase(person.login());
    }
}
