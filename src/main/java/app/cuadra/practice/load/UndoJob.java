package app.cuadra.practice.load;

import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import app.cuadra.platform.JobScope;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes a load in the background; one transaction, so that it is undone as a whole or not at all (ACC-26). */
@Component
class UndoJob implements JobKind {

    static final String KIND = "client.load.undo";

    private final LoadUndo undo;
    private final LoadTable loads;
    private final LoadReview review;
    private final LoadContext context;

    UndoJob(LoadUndo undo, LoadTable loads, LoadReview review, LoadContext context) {
        this.undo = undo;
        this.loads = loads;
        this.review = review;
        this.context = context;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobScope scope, Argument argument) {
        var load = new LoadId(argument.as(LoadSteps.Argument.class).load());
        return LoadViews.path(Objects.requireNonNull(scope.practice()), load);
    }

    @Override
    @Transactional
    public void run(JobRun run) {
        var practice = Objects.requireNonNull(run.scope().practice());
        var load = new LoadId(run.argument(LoadSteps.Argument.class).load());
        var total = review.counts(practice, load).loaded();
        undo.undo(practice, load, run.scope().user(), removed -> run.progress(removed, total));
        loads.undone(practice, load, context.now());
    }
}
