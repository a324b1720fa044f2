package app.cuadra.company.settings;

import app.cuadra.country.Country;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The form of a company's details.
 *
 * @param company its id, to hold the form to it
 * @param saved whether the page comes from saving
 * @param logo whether the company has one
 */
public record DetailsEdit(
        long company,
        int version,
        Country country,
        List<FieldShow> fields,
        List<Problem> problems,
        boolean saved,
        boolean logo,
        int status)
        implements Page {

    /** Where the form goes. */
    public String action() {
        return "/empresa/" + company + "/configuracion/empresa";
    }
}
