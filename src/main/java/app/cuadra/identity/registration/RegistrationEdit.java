package app.cuadra.identity.registration;

import app.cuadra.country.Country;
import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.List;

/**
 * The page "Crear cuenta".
 *
 * @param action where the form goes
 * @param account the account of a provider that opens the door instead of a password; empty for a password
 * @param ways the other ways to register
 */
public record RegistrationEdit(
        String action,
        String account,
        RegistrationForm form,
        List<Country> countries,
        List<RegistrationWay> ways,
        List<Problem> problems,
        int status)
        implements Page {

    /** The countries to choose from, named in the reader's language. */
    public List<Option> countryOptions(View view) {
        return countries.stream()
                .map(country -> new Option(country.code().value(), view.t(country.messageKey())))
                .toList();
    }

    /** What describes one's work. */
    public List<Option> workOptions(View view) {
        return List.of(
                new Option(
                        "ACCOUNTANT",
                        view.t("identity.registration.accountant"),
                        view.t("identity.registration.accountant.what")),
                new Option("OWNER", view.t("identity.registration.owner"), view.t("identity.registration.owner.what")));
    }
}
