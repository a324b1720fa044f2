package app.cuadra.practice.action;

import app.cuadra.platform.JobStatus;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * An action on many clients: before it begins, while it runs, and what came of it.
 *
 * @param path of this page
 * @param list of the clients
 * @param question what is asked before it begins
 * @param begun false while nothing has happened
 * @param job what works on it, or has
 * @param items some of its clients, failures first
 * @param from how many came before them
 */
public record ActionShow(
        String path,
        String list,
        String kind,
        boolean takesAway,
        Optional<ClientAction.Question> question,
        String answer,
        boolean begun,
        Optional<JobStatus> job,
        ActionTable.Counts counts,
        List<ActionTable.Item> items,
        int from,
        List<Problem> problems)
        implements Page {

    /** So many names are read out before it begins. */
    private static final int NAMED = 10;

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** A job is at work on it. */
    public boolean working() {
        return job.filter(now -> !now.over()).isPresent();
    }

    /** The code for which the whole of it stopped; empty when it did not. */
    public String failure() {
        return job.map(JobStatus::code).orElse("");
    }

    /** The first of them. */
    public List<ActionTable.Item> named() {
        return items.subList(0, Math.min(NAMED, items.size()));
    }

    /** How many more there are. */
    public int unnamed() {
        return counts.all() - named().size();
    }

    /** Where more of the results are; empty when all are shown. */
    public String more() {
        return seen() < counts.all() ? path + "?from=" + seen() : "";
    }

    /** How many results there are up to the end of this page. */
    public int seen() {
        return from + items.size();
    }

    /** The key of a text of this action. */
    public String key(String part) {
        return "clientAction." + kind + "." + part;
    }
}
