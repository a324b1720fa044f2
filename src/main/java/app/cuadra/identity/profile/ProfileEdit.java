package app.cuadra.identity.profile;

import app.cuadra.country.Country;
import app.cuadra.values.Problem;
import app.cuadra.web.Messages;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.List;

/**
 * The page "Editar perfil".
 *
 * @param photo the name of the photo, empty when there is none
 * @param initials what stands in its place
 * @param generated a login without a person, which needs no given name
 */
public record ProfileEdit(
        ProfileForm form,
        List<Country> countries,
        String photo,
        String initials,
        boolean generated,
        List<Problem> problems,
        List<Problem> photoProblems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() && photoProblems.isEmpty() ? 200 : 422;
    }

    /** The countries to choose from, named in the reader's language. */
    public List<Option> countryOptions(View view) {
        return countries.stream()
                .map(country -> new Option(country.code().value(), view.t(country.messageKey())))
                .toList();
    }

    /** The languages, each in its own words. */
    public List<Option> languageOptions(View view) {
        return Messages.LOCALES.stream()
                .map(language -> new Option(language.getLanguage(), view.t("web.language." + language.getLanguage())))
                .toList();
    }
}
