package app.cuadra.company.person;

import app.cuadra.company.people.Person;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** What removing somebody means, before it happens. */
public record PersonRemoval(String path, Person person, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
