package app.cuadra.company.start;

import app.cuadra.country.Country;
import app.cuadra.country.TaxIdType;
import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.List;

/** The form "Crear empresa". */
public record NewCompanyEdit(
        NewCompanyForm form, List<Country> countries, List<TaxIdType> types, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** The countries as the reader calls them. */
    public List<Option> countryOptions(View view) {
        return countries.stream()
                .map(country -> new Option(country.code().value(), view.t(country.messageKey())))
                .toList();
    }
}
