package app.cuadra.company.home;

import app.cuadra.company.AccessHolders.Holder;
import app.cuadra.company.settings.Details;
import app.cuadra.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The first page of a company.
 *
 * @param canEdit whether the reader may fill in what is missing
 * @param canAudit whether the reader may see the history
 * @param people who can enter, empty for those who may not know
 * @param trial empty when the company has a plan or the installation has none
 */
public record HomeShow(
        long company,
        Details details,
        boolean canEdit,
        boolean canAudit,
        List<Holder> people,
        Optional<TrialShow> trial)
        implements Page {

    /** The trial's last day, and the days until then. */
    public record TrialShow(LocalDate endsOn, long daysLeft) {}

    /** So many people are named here; the others are in the list of users. */
    private static final int NAMED = 10;

    /** The first of them. */
    public List<Holder> named() {
        return people.subList(0, Math.min(NAMED, people.size()));
    }

    /** The beginning of every address of this company. */
    public String path() {
        return "/empresa/" + company;
    }

    /** True when every required field of the country is filled in. */
    public boolean complete() {
        return details.missing().isEmpty();
    }
}
