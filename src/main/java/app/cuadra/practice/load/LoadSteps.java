package app.cuadra.practice.load;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.Jobs;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.Stale;
import app.cuadra.values.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps a person takes with a load: confirm, cancel, discard, undo. The long ones go on as jobs (ACC-25, ACC-26). */
@Component
class LoadSteps {

    private final LoadTable loads;
    private final LoadRowTable rows;
    private final Jobs jobs;
    private final LoadUndo undo;

    LoadSteps(LoadTable loads, LoadRowTable rows, Jobs jobs, LoadUndo undo) {
        this.loads = loads;
        this.rows = rows;
        this.jobs = jobs;
        this.undo = undo;
    }

    /** What the jobs of a load are started with. */
    record Argument(long load) {}

    /**
     * Begins loading the rows that are ready; after a cancelled or failed job, the rest of them.
     *
     * @throws Refused with {@code load.nothingReady}
     */
    @Transactional
    public void confirm(PracticeId practice, LoadId id, UserId by) {
        var load = loads.get(practice, id);
        var ready = rows.counts(practice, id).ready();
        if (ready == 0) {
            throw Refused.because("load.nothingReady");
        }
        if (!load.state().open() && !stopped(load)) {
            throw Refused.because("load.notOpen");
        }
        begin(practice, load, Load.State.LOADING, LoadJob.KIND, by, ready);
        loads.removeParts(practice, id);
    }

    /** Stops loading: what was loaded stays, the rest can be loaded later. */
    @Transactional
    public void cancel(PracticeId practice, LoadId id) {
        var load = loads.get(practice, id);
        if (load.state() != Load.State.LOADING || load.job() == null) {
            throw Refused.because("load.notLoading");
        }
        jobs.cancel(new JobId(load.job()));
    }

    /** Throws a preview away of which nothing was loaded. */
    @Transactional
    public void discard(PracticeId practice, LoadId id) {
        var load = loads.get(practice, id);
        if (load.state() != Load.State.MAPPING && load.state() != Load.State.REVIEW) {
            throw Refused.because("load.notOpen");
        }
        loads.remove(practice, id);
    }

    /**
     * Begins to undo the whole load.
     *
     * @throws Refused with {@code load.notEmpty} when something was written in one of its companies
     */
    @Transactional
    public void undo(PracticeId practice, LoadId id, UserId by) {
        var load = loads.get(practice, id);
        var loaded = load.state() == Load.State.LOADED || load.state() == Load.State.CANCELLED || stopped(load);
        var count = rows.counts(practice, id).loaded();
        if (!loaded || count == 0) {
            throw Refused.because("load.nothingToUndo");
        }
        undo.refuseUnlessUntouched(practice, id);
        begin(practice, load, Load.State.UNDOING, UndoJob.KIND, by, count);
    }

    private void begin(PracticeId practice, Load load, Load.State state, String kind, UserId by, long total) {
        var id = new LoadId(load.id());
        if (load.state() != state && !loads.move(practice, id, load.state(), state)) {
            throw new Stale("client load");
        }
        var job = jobs.start(kind, JobScope.of(practice, by), new Argument(load.id()), total);
        loads.worksOn(practice, id, job.value());
    }

    /** A job that was given up or cancelled before it began leaves its load where it was. */
    private boolean stopped(Load load) {
        return load.job() != null
                && (load.state() == Load.State.LOADING || load.state() == Load.State.UNDOING)
                && jobs.status(new JobId(load.job())).over();
    }
}
