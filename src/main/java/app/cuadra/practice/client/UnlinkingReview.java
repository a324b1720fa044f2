package app.cuadra.practice.client;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** What leaving these clients means, before it happens. */
public record UnlinkingReview(String path, List<ClientList.Row> clients, List<Problem> problems) implements Page {

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

    /** How many have nobody of their own: afterwards only the automatic credential opens them. */
    public long alone() {
        return clients.stream().filter(row -> !row.credential().equals("NONE")).count();
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
