package app.cuadra.practice.staff;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.identity.Users;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.ClientAccess;
import app.cuadra.practice.client.ClientAccess.Holder;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.staff.StaffInvitation.State;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coming into a firm by an invitation: as who somebody is already, or as a new user. */
@Component
class StaffJoining {

    private final StaffInvitations table;
    private final Firms firms;
    private final ClientAccess access;
    private final Users users;
    private final Countries countries;
    private final Tenancy tenancy;

    StaffJoining(
            StaffInvitations table,
            Firms firms,
            ClientAccess access,
            Users users,
            Countries countries,
            Tenancy tenancy) {
        this.table = table;
        this.firms = firms;
        this.access = access;
        this.users = users;
        this.countries = countries;
        this.tenancy = tenancy;
    }

    /** An invitation that somebody opened. */
    record Opened(Firm firm, StaffInvitation invitation, boolean hasAccount) {}

    @Transactional(readOnly = true)
    Optional<Long> open(StaffLink link) {
        return tenancy.onBehalfOf(link.practice(), () -> table.find(link));
    }

    @Transactional(readOnly = true)
    Optional<Opened> get(PracticeId practice, long id) {
        return tenancy.onBehalfOf(
                practice,
                () -> table.find(practice, id)
                        .map(invitation -> new Opened(
                                firms.get(practice),
                                invitation,
                                users.find(invitation.email()).isPresent())));
    }

    /** Comes in as the user of the address it was sent to; refused when the invitation is no longer good. */
    @Transactional
    void accept(Opened opened, UserId user) {
        tenancy.onBehalfOf(opened.firm().id(), () -> take(opened, user));
    }

    /** Becomes a user and comes in; the letter reached them, so the address is theirs. */
    @Transactional
    UserId create(Opened opened, StaffJoinForm form) {
        return tenancy.onBehalfOf(opened.firm().id(), () -> {
            var invitation = opened.invitation();
            var zone = countries.get(new CountryCode(opened.firm().country())).timeZone();
            var user = users.createVerified(
                    invitation.email(),
                    form.name(),
                    form.password(),
                    invitation.language().getLanguage(),
                    zone.getId());
            return take(opened, user);
        });
    }

    private UserId take(Opened opened, UserId user) {
        var practice = opened.firm().id();
        var invitation = opened.invitation();
        if (invitation.state() != State.PENDING || !table.accept(practice, invitation.id())) {
            throw Refused.because("staff.closed");
        }
        var terms = invitation.terms();
        firms.take(practice, user, terms.post(), terms.allClients(), terms.until());
        access.arrived(practice, new Holder.Invited(invitation.id()), new Holder.Member(user));
        return user;
    }
}
