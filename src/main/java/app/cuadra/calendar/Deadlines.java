package app.cuadra.calendar;

import app.cuadra.values.PracticeId;
import java.time.LocalDate;

/** How a firm stands with what its clients owe; in its scope, of the clients that the person may see. */
public interface Deadlines {

    /**
     * How many are not done.
     *
     * @param overdue whose day is over
     * @param soon that fall due from today until {@code until}
     */
    record Open(long overdue, long soon) {}

    /** Those of all clients. */
    Open open(PracticeId practice, LocalDate today, LocalDate until);
}
