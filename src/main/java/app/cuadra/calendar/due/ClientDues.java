package app.cuadra.calendar.due;

import app.cuadra.country.Country;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The days of one client, as the pages show them. */
@Component
public class ClientDues {

    private final Dues dues;
    private final DueViews views;

    ClientDues(Dues dues, DueViews views) {
        this.dues = dues;
        this.views = views;
    }

    /** All of a year, by day. */
    public List<DueRow> of(Country country, PracticeId practice, CompanyId company, int year) {
        return views.rows(country, dues.ofClient(practice, company, year), Map.of());
    }
}
