package app.cuadra.practice.client;

import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import java.util.List;

/**
 * Who is to be responsible for these clients.
 *
 * @param person the chosen one, as the form sends it
 * @param people those of the firm
 */
public record AssignmentEdit(
        String path, List<ClientList.Row> clients, String person, List<Option> people, List<Problem> problems)
        implements Page {

    /** So many names are read out. */
    private static final int NAMED = 10;

    /** The first of them. */
    public List<ClientList.Row> named() {
        return clients.subList(0, Math.min(NAMED, clients.size()));
    }

    /** How many more there are. */
    public int unnamed() {
        return clients.size() - named().size();
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
