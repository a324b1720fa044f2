package app.cuadra.practice;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.util.List;

/** Clients came to a firm, or the state of their links changed; heard in the same transaction, in a scope that sees them. */
public record ClientsChanged(PracticeId practice, List<CompanyId> companies) {

    public ClientsChanged {
        companies = List.copyOf(companies);
    }
}
