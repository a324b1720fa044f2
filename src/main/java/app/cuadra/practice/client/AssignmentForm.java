package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.web.Form;
import java.util.List;
import java.util.Set;

/**
 * Who is to be responsible for the companies chosen in the list.
 *
 * @param person a member of the firm, or empty for nobody
 */
public record AssignmentForm(List<String> company, String person) implements Form {

    Set<CompanyId> companies() {
        return Selection.of(company);
    }
}
