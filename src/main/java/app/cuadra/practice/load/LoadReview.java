package app.cuadra.practice.load;

import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The preview of a load: what stands in it, and correcting its rows (ACC-24). */
@Component
class LoadReview {

    private final LoadTable loads;
    private final LoadRowTable rows;
    private final RowChecks checks;
    private final LoadContext context;

    LoadReview(LoadTable loads, LoadRowTable rows, RowChecks checks, LoadContext context) {
        this.loads = loads;
        this.rows = rows;
        this.checks = checks;
        this.context = context;
    }

    @Transactional(readOnly = true)
    public Load load(PracticeId practice, LoadId load) {
        return loads.get(practice, load);
    }

    @Transactional(readOnly = true)
    public List<Load> loads(PracticeId practice, int limit) {
        return loads.list(practice, limit);
    }

    @Transactional(readOnly = true)
    public LoadCounts counts(PracticeId practice, LoadId load) {
        return rows.counts(practice, load);
    }

    /** A stretch of the rows; see {@link LoadRowTable#page}. */
    @Transactional(readOnly = true)
    public List<LoadRow> rows(PracticeId practice, LoadId load, boolean wrong, String reason, int after, int limit) {
        return rows.page(practice, load, wrong, reason, after, limit);
    }

    /** One row, which must not be a company yet. */
    @Transactional(readOnly = true)
    public LoadRow row(PracticeId practice, LoadId load, int number) {
        return rows.row(practice, load, number)
                .filter(row -> !row.loaded())
                .orElseThrow(() -> new NotFound("row of a client load"));
    }

    /** Corrects a row and checks it and those that repeat it again; what is still wrong stands in the row. */
    @Transactional
    public LoadRow correct(PracticeId practice, LoadId id, int number, TypedRow typed) {
        var load = loads.get(practice, id);
        if (!load.state().open()) {
            throw Refused.because("load.notOpen");
        }
        row(practice, id, number);
        var read = new RowChecks.Read(number, typed, List.of());
        var before = rows.identity(practice, id, number);
        rows.put(practice, id, checks.check(practice, context.country(load.country()), List.of(read), new HashMap<>()));
        var after = rows.identity(practice, id, number);
        rows.findRepeated(practice, id, before.type(), before.number());
        rows.findRepeated(practice, id, after.type(), after.number());
        return row(practice, id, number);
    }
}
