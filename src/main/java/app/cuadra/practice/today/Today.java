package app.cuadra.practice.today;

import app.cuadra.practice.TodayBox;
import app.cuadra.practice.TodaySource;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that needs somebody today, asked of whoever knows some of it. */
@Component
class Today {

    private final TodayTable table;
    private final ObjectProvider<TodaySource> sources;

    Today(TodayTable table, ObjectProvider<TodaySource> sources) {
        this.table = table;
        this.sources = sources;
    }

    /** The boxes, the most pressing first; no answer at all while the firm has no client. */
    @Transactional(readOnly = true)
    public Optional<List<TodayBox>> boxes(PracticeId practice, Viewer viewer) {
        if (!table.anyClient(practice)) {
            return Optional.empty();
        }
        return Optional.of(sources.orderedStream()
                .flatMap(source -> source.box(practice, viewer).stream())
                .toList());
    }
}
