package app.cuadra.practice;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Lets whoever knows what clients owe tell the list of clients what comes next (ACC-10); in the firm's scope. */
public interface NextDues {

    /**
     * The earliest thing that is not done.
     *
     * @param what as the list shows it: {@code IVA bimestral}
     */
    record Next(LocalDate on, String what) {}

    /** Sets it for these clients; one that the map does not name has nothing. */
    void set(PracticeId practice, Collection<CompanyId> clients, Map<CompanyId, Next> next);
}
