package app.cuadra.practice.invitation;

import app.cuadra.country.Country;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The form that creates a company for a client.
 *
 * @param path of the list of clients
 * @param country whose pack the lists are of
 * @param mailLeaves false while the accountant's own address is not verified: the invitation then waits (SI-3)
 */
public record NewClientEdit(
        String path,
        NewClientForm form,
        Country country,
        List<Country> countries,
        boolean mailLeaves,
        List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
