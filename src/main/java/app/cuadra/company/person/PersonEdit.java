package app.cuadra.company.person;

import app.cuadra.company.CompanyRole;
import app.cuadra.company.address.AddressChange;
import app.cuadra.company.people.Person;
import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.List;
import java.util.Optional;

/**
 * The page "Editar usuario".
 *
 * @param list where the people are
 * @param roles those the reader may give
 * @param elsewhere whether the person works elsewhere with this address, which only they may change then
 * @param change of the address, when one waits to be confirmed
 */
public record PersonEdit(
        String list,
        Person person,
        PersonForm form,
        List<CompanyRole> roles,
        List<String> solutions,
        boolean elsewhere,
        Optional<AddressChange> change,
        Rights rights,
        List<Problem> problems)
        implements Page {

    /**
     * What the reader may do with this person.
     *
     * @param change false when the person may do more than the reader
     * @param self whether they are the reader
     */
    public record Rights(boolean change, boolean remove, boolean self) {}

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** Where this page is. */
    public String path() {
        return list + "/" + person.user().value();
    }

    /** The roles the reader may give, in their words. */
    public List<Option> options(View view) {
        return roles.stream()
                .map(role -> new Option(role.key(), role.label(view::t)))
                .toList();
    }

    /** Why the address is as it is, or how it changes: the name of a text. */
    public String emailHelp() {
        if (person.generated()) {
            return "person.emailGenerated";
        }
        return emailFixed() ? "person.emailElsewhere" : "person.emailHelp";
    }

    /** True when the reader can't change the address. */
    public boolean emailFixed() {
        return person.generated() || elsewhere && !rights.self();
    }
}
