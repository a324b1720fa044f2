package app.cuadra.company.start;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.CountryCode;
import app.cuadra.identity.StartingPlace;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An owner who registers starts in a company of their own (SI-1), on its trial. */
@Component
class OwnersCompany implements StartingPlace {

    private final Companies companies;

    OwnersCompany(Companies companies) {
        this.companies = companies;
    }

    @Override
    public Work work() {
        return Work.OWNER;
    }

    @Override
    public void make(UserId user, String name, String country) {
        try {
            companies.found(
                    new NewCompany(
                            name, new CountryCode(country), Optional.empty(), Optional.of(user), "", "", "", List.of()),
                    user);
        } catch (Refused refused) {
            throw refused.at("place");
        }
    }
}
