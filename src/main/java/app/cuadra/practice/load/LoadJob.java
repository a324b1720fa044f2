package app.cuadra.practice.load;

import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import app.cuadra.platform.JobScope;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Loads the rows of a confirmed load, a chunk in each transaction: after a crash it goes on with the rows that are not
 * companies yet, so that no row is loaded twice and none is lost (ACC-25).
 */
@Component
class LoadJob implements JobKind {

    static final String KIND = "client.load";

    private final LoadChunk chunk;
    private final LoadReview review;

    LoadJob(LoadChunk chunk, LoadReview review) {
        this.chunk = chunk;
        this.review = review;
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
    public void run(JobRun run) {
        var practice = Objects.requireNonNull(run.scope().practice());
        var load = new LoadId(run.argument(LoadSteps.Argument.class).load());
        var before = review.counts(practice, load);
        var total = before.loaded() + before.ready();
        var loaded = before.loaded();
        var last = 0;
        while (!run.cancelled()) {
            run.progress(loaded, total);
            var done = chunk.load(practice, load, last, run.scope().user());
            if (done.seen() == 0) {
                return;
            }
            loaded += done.loaded();
            last = done.last();
        }
        chunk.cancelled(practice, load, run.scope().user());
    }
}
