package app.cuadra.practice.action;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.JobStatus;
import app.cuadra.platform.Jobs;
import app.cuadra.practice.action.ActionTable.Counts;
import app.cuadra.practice.action.ActionTable.Stored;
import app.cuadra.practice.client.ClientList;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Forbidden;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps a person takes with an action on many clients: choose them, begin, stop, try the failures again. */
@Component
class Actions {

    /** To so many clients at once. */
    static final int MAX = 5_000;

    private final List<ClientAction> kinds;
    private final ActionTable table;
    private final ClientList clients;
    private final Jobs jobs;

    Actions(List<ClientAction> kinds, ActionTable table, ClientList clients, Jobs jobs) {
        this.kinds = kinds;
        this.table = table;
        this.clients = clients;
        this.jobs = jobs;
    }

    /** What the job is started with. */
    record Argument(long action) {}

    /**
     * The kind of action, if this person may do it.
     *
     * @throws Forbidden when they may not
     * @throws NotFound when there is none such
     */
    ClientAction kind(Member by, String name) {
        var kind = kinds.stream()
                .filter(each -> each.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("client action"));
        if (!by.may(kind.right())) {
            throw new Forbidden("client action " + name);
        }
        return kind;
    }

    /**
     * Notes the clients for which something is to be done; nothing happens yet.
     *
     * @throws NotFound when one of those named is not theirs
     */
    @Transactional
    public long choose(Member by, String kind, Collection<CompanyId> chosen) {
        var known = kind(by, kind);
        if (clients.of(by.firm().id(), chosen).size() != chosen.size()) {
            throw new NotFound("client");
        }
        return table.add(by.firm().id(), known.kind(), chosen, by.user());
    }

    /**
     * Notes all clients that the list finds.
     *
     * @throws Refused {@code clientAction.tooMany}, {@code client.noneChosen}
     */
    @Transactional
    public long chooseAll(Member by, String kind, ActionForm list) {
        var known = kind(by, kind);
        var found = clients.matching(by.firm().id(), list.q(), list.state(), list.person(), MAX + 1);
        if (found.isEmpty()) {
            throw Refused.because("client.noneChosen");
        }
        if (found.size() > MAX) {
            throw Refused.because("clientAction.tooMany", Map.of("max", MAX));
        }
        return table.add(by.firm().id(), known.kind(), found, by.user());
    }

    /**
     * Begins, once.
     *
     * @throws Refused {@code clientAction.choose} at {@code answer}
     */
    @Transactional
    public void begin(Member by, long id, String answer, Locale reader) {
        table.lock(by.firm().id(), id);
        var action = get(by, id);
        var kind = kind(by, action.kind());
        if (action.begun()) {
            return;
        }
        var question = kind.question(by, reader);
        var allowed = question.map(asked -> answer.isEmpty() && !asked.blank().isEmpty()
                        || asked.options().stream()
                                .anyMatch(option -> option.value().equals(answer)))
                .orElseGet(answer::isEmpty);
        if (!allowed) {
            throw Refused.because("clientAction.choose").at("answer");
        }
        start(by, id, answer);
    }

    /** Tries those again that did not work; with those left over when somebody stopped it. */
    @Transactional
    public void retry(Member by, long id) {
        table.lock(by.firm().id(), id);
        var action = get(by, id);
        kind(by, action.kind());
        if (!action.begun() || job(action).filter(job -> !job.over()).isPresent()) {
            return;
        }
        table.again(by.firm().id(), id);
        if (table.counts(by.firm().id(), id).waiting() > 0) {
            start(by, id, action.answer());
        }
    }

    /** Stops it: what is done stays, the rest is left. */
    @Transactional
    public void cancel(Member by, long id) {
        var action = get(by, id);
        if (job(action).filter(job -> !job.over()).isPresent()) {
            jobs.cancel(new JobId(action.job()));
        }
    }

    Stored get(Member by, long id) {
        return table.find(by.firm().id(), id).orElseThrow(() -> new NotFound("client action"));
    }

    Counts counts(Member by, long id) {
        return table.counts(by.firm().id(), id);
    }

    /** What works on it, or has; finished jobs are forgotten after some months. */
    Optional<JobStatus> job(Stored action) {
        try {
            return action.begun() ? Optional.of(jobs.status(new JobId(action.job()))) : Optional.empty();
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    private void start(Member by, long id, String answer) {
        var practice = by.firm().id();
        var waiting = table.counts(practice, id).waiting();
        var job = jobs.start(ActionJob.KIND, JobScope.of(practice, by.user()), new Argument(id), waiting);
        table.begun(practice, id, answer, job.value());
    }
}
