package app.cuadra.company.home;

import app.cuadra.company.AccessHolders.Holder;
import app.cuadra.company.plan.Subscription;
import app.cuadra.company.settings.Details;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The first page of a company.
 *
 * @param canEdit whether the reader may fill in what is missing
 * @param canAudit whether the reader may see the history
 * @param people who can enter, empty for those who may not know
 * @param subscription how the company stands with its plan
 */
public record HomeShow(
        long company,
        Details details,
        boolean canEdit,
        boolean canAudit,
        List<Holder> people,
        Subscription subscription)
        implements Page {

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
