package app.cuadra.company.invitation;

import app.cuadra.company.Companies;
import app.cuadra.company.link.CompanyLink;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.values.CompanyId;
import app.cuadra.web.Viewer;
import org.springframework.stereotype.Component;

/** The letter that asks somebody in. */
@Component
class InvitationMail {

    private final CompanyInvitations table;
    private final Companies companies;
    private final Mails mails;

    InvitationMail(CompanyInvitations table, Companies companies, Mails mails) {
        this.table = table;
        this.companies = companies;
        this.mails = mails;
    }

    /** Sends it with a fresh link; nothing when the invitation was closed meanwhile. */
    void send(CompanyId company, Invitation invitation, Viewer by) {
        var link = CompanyLink.make(company);
        if (!table.send(company, invitation.id(), link, Inviting.OPEN)) {
            return;
        }
        var name = companies.get(company).name();
        mails.send(Letter.to(invitation.email(), invitation.language(), "invitation.mail.subject", "company", name)
                .greeting(invitation.name())
                .says("invitation.mail.what", "by", by.name(), "company", name)
                .says("invitation.mail.days", "days", Inviting.OPEN.toDays())
                .says("invitation.mail.notYou")
                .button("invitation.mail.button", "/unirse/" + link.token()));
    }
}
