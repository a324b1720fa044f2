package app.cuadra.practice;

import app.cuadra.values.PracticeId;
import app.cuadra.web.Viewer;
import java.util.Optional;

/** Says what of the clients needs somebody today, for the first page of the workspace; ordered by {@code @Order}. */
public interface TodaySource {

    /** How many clients a box names; it leads to all of them. */
    int NAMED = 6;

    /** What needs somebody; empty when nothing does. In the firm's scope, only of the clients the reader may see. */
    Optional<TodayBox> box(PracticeId practice, Viewer viewer);
}
