package app.cuadra.practice.invitation;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.identity.Users;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.invitation.InvitationAnswers.Invitation;
import app.cuadra.practice.invitation.InvitationAnswers.Standing;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.web.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a user for whoever is to become the owner of a company and has none. */
@Component
class NewOwner {

    private final ObjectProvider<Users> users;
    private final Countries countries;
    private final Firms firms;
    private final Tenancy tenancy;

    NewOwner(ObjectProvider<Users> users, Countries countries, Firms firms, Tenancy tenancy) {
        this.users = users;
        this.countries = countries;
        this.firms = firms;
        this.tenancy = tenancy;
    }

    /** Whether this address has a user: told only to whoever opened a letter to it. */
    boolean known(String email) {
        return users.getObject().find(new Email(email)).isPresent();
    }

    /**
     * Makes the user of the invited address.
     *
     * @throws Refused as registering does
     */
    @Transactional
    public void make(Invitation invitation, AccountForm form) {
        if (invitation.standing() != Standing.OPEN || invitation.kind() != InvitationKind.HANDOVER) {
            throw Refused.because("clientInvitation.over");
        }
        var practice = invitation.open().practice();
        var country = countries.get(new CountryCode(
                tenancy.within(practice, () -> firms.get(practice)).country()));
        users.getObject()
                .createVerified(
                        new Email(invitation.email()),
                        form.name(),
                        form.password(),
                        Messages.closest(country.languages().getFirst()).getLanguage(),
                        country.timeZone().getId());
    }
}
