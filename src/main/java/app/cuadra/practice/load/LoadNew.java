package app.cuadra.practice.load;

import app.cuadra.country.Country;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * Where loading many clients begins: the template, the upload, and earlier loads.
 *
 * @param path of the loads of this firm
 * @param country the one chosen, by its code
 */
public record LoadNew(String path, List<Country> countries, String country, List<Load> earlier, List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
