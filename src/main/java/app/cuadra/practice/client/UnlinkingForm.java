package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.web.Form;
import java.util.List;
import java.util.Set;

/** The companies chosen in the list. */
public record UnlinkingForm(List<String> company) implements Form {

    Set<CompanyId> companies() {
        return Selection.of(company);
    }
}
