package app.cuadra.practice.staff;

import app.cuadra.identity.Users;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.util.Collection;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The letters to and about the firm's people. */
@Component
class StaffMail {

    private final StaffInvitations table;
    private final Mails mails;
    private final ObjectProvider<Users> users;

    StaffMail(StaffInvitations table, Mails mails, ObjectProvider<Users> users) {
        this.table = table;
        this.mails = mails;
        this.users = users;
    }

    /** Asks somebody in, with a fresh link; nothing when the invitation was closed meanwhile. */
    void invite(Firm firm, StaffInvitation invitation, String by) {
        var link = StaffLink.make(firm.id());
        if (!table.send(firm.id(), invitation.id(), link, Staffing.OPEN)) {
            return;
        }
        mails.send(Letter.to(invitation.email(), invitation.language(), "staff.mail.subject", "firm", firm.name())
                .greeting(invitation.name())
                .says("staff.mail.what", "by", by, "firm", firm.name())
                .says("staff.mail.days", "days", Staffing.OPEN.toDays())
                .says("staff.mail.notYou")
                .button("staff.mail.button", "/equipo/" + link.token()));
    }

    /** Tells the administrators that somebody asks for a client. */
    void asked(
            Firm firm, Collection<UserId> administrators, String person, String client, String reason, Locale locale) {
        var path = "/contador/" + firm.id().value() + "/usuarios";
        users.getObject().all(administrators).values().stream()
                .filter(user -> !user.generated() && user.emailVerified())
                .forEach(user ->
                        mails.send(Letter.to(new Email(user.login()), locale, "staff.asked.subject", "person", person)
                                .greeting(user.name())
                                .says("staff.asked.what", "person", person, "client", client)
                                .says("staff.asked.reason", "reason", reason)
                                .button("staff.asked.button", path)));
    }

    /** Tells whoever asked for a client what became of it. */
    void answered(Firm firm, UserId person, String client, boolean granted, Locale locale) {
        var key = granted ? "staff.granted" : "staff.refused";
        users.getObject()
                .find(person)
                .filter(user -> !user.generated() && user.emailVerified())
                .ifPresent(user ->
                        mails.send(Letter.to(new Email(user.login()), locale, key + ".subject", "client", client)
                                .greeting(user.name())
                                .says(key + ".what", "firm", firm.name(), "client", client)
                                .button(
                                        "staff.answered.button",
                                        "/contador/" + firm.id().value() + "/empresas")));
    }
}
