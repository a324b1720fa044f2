package app.cuadra.company.invitation;

import app.cuadra.company.Companies;
import app.cuadra.country.Countries;
import app.cuadra.identity.Users;
import app.cuadra.values.UserId;
import org.springframework.stereotype.Component;

/** The users that invitations make. */
@Component
class Newcomers {

    private final Users users;
    private final Countries countries;

    Newcomers(Users users, Countries countries) {
        this.users = users;
        this.countries = countries;
    }

    boolean hasAccount(Invitation invitation) {
        return users.find(invitation.email()).isPresent();
    }

    /** The letter reached them, so the address is theirs. */
    UserId make(Invitation invitation, Companies.Company company, JoinForm form) {
        var zone = countries.get(company.country()).timeZone();
        return users.createVerified(
                invitation.email(),
                form.name(),
                form.password(),
                invitation.language().getLanguage(),
                zone.getId());
    }
}
