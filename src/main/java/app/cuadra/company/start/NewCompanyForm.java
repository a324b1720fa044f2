package app.cuadra.company.start;

import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.values.Checks;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import app.cuadra.web.Form;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What "Crear empresa" sends.
 *
 * @param taxIdType the key of a type of identification of the chosen country
 */
public record NewCompanyForm(String name, String country, String taxIdType, String taxId) implements Form {

    /** Longest name of a company, in characters. */
    static final int NAME_MAX = 200;

    static NewCompanyForm of(Country country) {
        return new NewCompanyForm("", country.code().value(), "", "");
    }

    /** The company this founds, or every reason why it does not. */
    NewCompany company(Countries countries, UserId administrator) {
        var checks = new Checks();
        var said = checks.read("name", () -> Text.required(name, NAME_MAX));
        var where = checks.read("country", () -> countries.get(new CountryCode(country)));
        var number = where == null || taxId.isBlank() ? null : read(checks, where);
        checks.orRefuse();
        return new NewCompany(
                Objects.requireNonNull(said),
                Objects.requireNonNull(where).code(),
                Optional.ofNullable(number),
                Optional.of(administrator),
                "",
                "",
                "",
                List.of());
    }

    private @Nullable TaxId read(Checks checks, Country where) {
        var type = checks.read("taxIdType", () -> where.taxIdType(taxIdType));
        return type == null ? null : checks.read("taxId", () -> type.read(taxId));
    }
}
