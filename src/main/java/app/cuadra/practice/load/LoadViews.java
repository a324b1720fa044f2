package app.cuadra.practice.load;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobStatus;
import app.cuadra.platform.Jobs;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of a load together. */
@Component
class LoadViews {

    private static final int ROWS_ON_A_PAGE = 50;

    private final LoadReview review;
    private final Jobs jobs;

    LoadViews(LoadReview review, Jobs jobs) {
        this.review = review;
        this.jobs = jobs;
    }

    static String path(PracticeId practice) {
        return "/contador/" + practice.value() + "/empresas/cargas";
    }

    static String path(PracticeId practice, LoadId load) {
        return path(practice) + "/" + load.value();
    }

    Load load(PracticeId practice, LoadId load) {
        return review.load(practice, load);
    }

    List<Load> earlier(PracticeId practice, int limit) {
        return review.loads(practice, limit);
    }

    /** The page of a load; without a wish it shows what is to be corrected, while there is something. */
    LoadShow show(PracticeId practice, LoadId id, String wish, int after, List<Problem> problems) {
        var load = review.load(practice, id);
        var counts = review.counts(practice, id);
        var filter = wish.isEmpty() && counts.toCorrect() > 0 ? LoadFilter.WRONG : LoadFilter.of(wish);
        return new LoadShow(
                path(practice, id), load, counts, job(load), rows(practice, id, load, filter, after), problems);
    }

    LoadRows rows(PracticeId practice, LoadId id, String wish, int after) {
        return rows(practice, id, review.load(practice, id), LoadFilter.of(wish), after);
    }

    private LoadRows rows(PracticeId practice, LoadId id, Load load, LoadFilter filter, int after) {
        var rows = review.rows(practice, id, filter.wrong(), filter.reason(), after, ROWS_ON_A_PAGE + 1);
        var more = rows.size() > ROWS_ON_A_PAGE;
        var shown = more ? rows.subList(0, ROWS_ON_A_PAGE) : rows;
        return new LoadRows(
                path(practice, id),
                filter,
                shown,
                load.state().open(),
                more ? shown.getLast().number() : 0);
    }

    LoadRowEdit edit(PracticeId practice, LoadId id, int number, boolean fragment) {
        var load = review.load(practice, id);
        return new LoadRowEdit(path(practice, id), load, review.row(practice, id, number), fragment, false);
    }

    /** What answers a corrected row: the row again while something is wrong with it, otherwise what it has become. */
    Page corrected(PracticeId practice, LoadId id, LoadRow row, boolean fragment) {
        var load = review.load(practice, id);
        if (!row.good()) {
            return new LoadRowEdit(path(practice, id), load, row, fragment, true);
        }
        return fragment
                ? new LoadRowSaved(path(practice, id), load, row, review.counts(practice, id))
                : new Redirect(path(practice, id));
    }

    /** Finished jobs are forgotten after some months; their load is not. */
    private @Nullable JobStatus job(Load load) {
        if (load.job() == null) {
            return null;
        }
        try {
            return jobs.status(new JobId(load.job()));
        } catch (NotFound _) {
            return null;
        }
    }
}
