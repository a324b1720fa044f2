package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The companies chosen in the list. */
public record UnlinkingForm(List<String> company) implements Form {

    /** How many companies can be left at once. */
    static final int MAX = 1_000;

    Set<CompanyId> companies() {
        if (company.isEmpty() || company.size() > MAX) {
            throw Refused.because(company.isEmpty() ? "client.noneChosen" : "client.tooManyChosen");
        }
        var ids = new LinkedHashSet<CompanyId>();
        for (var id : company) {
            if (!id.matches("[1-9]\\d{0,17}")) {
                throw new NotFound("client");
            }
            ids.add(new CompanyId(Long.parseLong(id)));
        }
        return ids;
    }
}
