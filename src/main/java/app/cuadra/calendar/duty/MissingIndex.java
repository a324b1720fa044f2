package app.cuadra.calendar.duty;

import app.cuadra.values.CompanyId;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The clients of whom something must be told before their calendar is whole.
 *
 * @param next where the list goes on; empty at its end
 */
public record MissingIndex(String path, List<Client> clients, String next) implements Page {

    /** A client and the conditions that nobody told. */
    public record Client(CompanyId company, String name, List<String> conditions) {}
}
