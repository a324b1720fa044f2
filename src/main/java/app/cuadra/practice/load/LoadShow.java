package app.cuadra.practice.load;

import app.cuadra.platform.JobStatus;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A load: its preview, how far it is, or what came of it.
 *
 * @param path of this load
 * @param job what is loading or undoing it, if something is
 * @param problems why the last step was refused
 */
public record LoadShow(
        String path, Load load, LoadCounts counts, @Nullable JobStatus job, LoadRows rows, List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** Which of the four steps the load stands at, counted from 0; 4 when all are done. */
    public int step() {
        return switch (load.state()) {
            case MAPPING -> 1;
            case REVIEW, CANCELLED -> 2;
            case LOADING -> 3;
            case LOADED, UNDOING, UNDONE -> 4;
        };
    }

    /** Rows can be corrected and loaded. */
    public boolean open() {
        return load.state().open();
    }

    /** A job is at work on it. */
    public boolean working() {
        var now = job;
        return now != null && !now.over() && (load.state() == Load.State.LOADING || load.state() == Load.State.UNDOING);
    }

    /** Its job ended without finishing: a person can try again. */
    public boolean stopped() {
        return !working() && (load.state() == Load.State.LOADING || load.state() == Load.State.UNDOING);
    }
}
