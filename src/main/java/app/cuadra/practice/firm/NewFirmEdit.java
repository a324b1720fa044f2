package app.cuadra.practice.firm;

import app.cuadra.country.Country;
import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.List;

/** The form that activates Espacio Contador. */
public record NewFirmEdit(NewFirmForm form, List<Country> countries, List<Problem> problems) implements Page {

    /** The countries, as the reader calls them. */
    public List<Option> countryOptions(View view) {
        return countries.stream()
                .map(country -> new Option(country.code().value(), view.t(country.messageKey())))
                .toList();
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
