package app.cuadra.company.invitation;

import app.cuadra.company.Companies;
import app.cuadra.company.link.CompanyLink;
import app.cuadra.company.people.Invited.State;
import app.cuadra.company.people.Staff;
import app.cuadra.platform.Origin;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coming into a company by an invitation: as who somebody is already, or as a new user. */
@Component
class Joining {

    private final CompanyInvitations table;
    private final Staff staff;
    private final Newcomers newcomers;
    private final Companies companies;
    private final Tenancy tenancy;

    Joining(CompanyInvitations table, Staff staff, Newcomers newcomers, Companies companies, Tenancy tenancy) {
        this.table = table;
        this.staff = staff;
        this.newcomers = newcomers;
        this.companies = companies;
        this.tenancy = tenancy;
    }

    /** An invitation that somebody opened. */
    record Opened(CompanyId company, String companyName, Invitation invitation, boolean hasAccount) {}

    @Transactional(readOnly = true)
    public Optional<Long> open(CompanyLink link) {
        return tenancy.within(link.company(), () -> table.find(link));
    }

    @Transactional(readOnly = true)
    public Optional<Opened> get(CompanyId company, long id) {
        return tenancy.within(
                company,
                () -> table.find(company, id)
                        .map(invitation -> new Opened(
                                company, companies.get(company).name(), invitation, newcomers.hasAccount(invitation))));
    }

    /** Comes in as the user of the address it was sent to; refused when the invitation is no longer good. */
    @Transactional
    public void accept(Opened opened, UserId user) {
        tenancy.within(opened.company(), () -> {
            take(opened, user);
            return true;
        });
    }

    /** Becomes a user and comes in; refused at the field that must be corrected. */
    @Transactional
    public UserId create(Opened opened, JoinForm form) {
        return tenancy.within(opened.company(), () -> {
            var user = newcomers.make(opened.invitation(), companies.get(opened.company()), form);
            var now = Origin.current();
            var origin = new Origin(user, form.name(), now.address(), now.request());
            return Origin.during(origin, () -> {
                take(opened, user);
                return user;
            });
        });
    }

    private void take(Opened opened, UserId user) {
        var invitation = opened.invitation();
        if (invitation.state() != State.PENDING || !table.accept(opened.company(), invitation.id())) {
            throw Refused.because("invitation.closed");
        }
        staff.join(opened.company(), user, invitation.grant());
    }
}
