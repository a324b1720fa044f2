package app.cuadra.practice.invitation;

import app.cuadra.identity.Users;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.Jobs;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.invitation.InvitationTable.Waiting;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts invitations into the outbox. They wait while the accountant's own address is not verified (SI-3), and leave when
 * its owner next opens the list of clients afterwards; many leave by a job.
 */
@Component
public class Posting {

    /** How long a client may take to answer (ACC-12). */
    static final Duration OPEN = Duration.ofDays(30);

    /** So many leave with a request; more are left to a job. */
    static final int AT_ONCE = 50;

    private final InvitationTable table;
    private final Mails mails;
    private final ObjectProvider<Users> users;
    private final Jobs jobs;

    Posting(InvitationTable table, Mails mails, ObjectProvider<Users> users, Jobs jobs) {
        this.table = table;
        this.mails = mails;
        this.users = users;
        this.jobs = jobs;
    }

    /** The argument of the job: everything it needs is its scope. */
    record Nothing() {}

    /** Sends what waits of this person's invitations, if their address is verified; otherwise nothing. */
    @Transactional
    public void sendWaiting(Firm firm, UserId by) {
        if (send(firm, by) == AT_ONCE) {
            sendSoon(firm.id(), by);
        }
    }

    /** Starts a job for what waits, unless one was started for it already. */
    @Transactional
    public void sendSoon(PracticeId practice, UserId by) {
        if (verified(by) && table.queue(practice, by) > 0) {
            jobs.start(PostingJob.KIND, JobScope.of(practice, by), new Nothing(), table.countWaiting(practice, by));
        }
    }

    /** Sends some; how many. */
    @Transactional
    public int send(Firm firm, UserId by) {
        var sender = users.getObject().find(by).filter(Users.User::emailVerified);
        if (sender.isEmpty()) {
            return 0;
        }
        var waiting = table.waiting(firm.id(), by, AT_ONCE);
        waiting.forEach(invitation -> send(firm, invitation, sender.get().name()));
        return waiting.size();
    }

    /** How many of this person's invitations wait for their address to be verified. */
    @Transactional(readOnly = true)
    public int waitingOf(Firm firm, UserId by) {
        return verified(by) ? 0 : table.countWaiting(firm.id(), by);
    }

    /** How many of this person's invitations wait at all. */
    @Transactional(readOnly = true)
    public int left(PracticeId practice, UserId by) {
        return table.countWaiting(practice, by);
    }

    private boolean verified(UserId person) {
        return users.getObject().find(person).filter(Users.User::emailVerified).isPresent();
    }

    private void send(Firm firm, Waiting invitation, String person) {
        var link = InvitationLink.make(firm.id(), new CompanyId(invitation.companyId()));
        if (table.sent(firm.id(), link, invitation.id(), OPEN)) {
            mails.send(letter(firm, invitation, person, link));
        }
    }

    private static Letter letter(Firm firm, Waiting invitation, String person, InvitationLink link) {
        var kind = "clientInvitation.mail." + invitation.kind().name();
        var company = invitation.company();
        var letter = Letter.to(
                        new Email(invitation.email()),
                        Locale.of(invitation.language()),
                        kind + ".subject",
                        "firm",
                        firm.name(),
                        "company",
                        company)
                .says(kind + ".what", "person", person, "firm", firm.name(), "company", company);
        if (!invitation.message().isEmpty()) {
            letter = letter.says("clientInvitation.mail.message", "person", person, "message", invitation.message());
        }
        return letter.says(kind + ".how", "person", person, "company", company)
                .says("clientInvitation.mail.days", "days", OPEN.toDays())
                .button("clientInvitation.accept", link.path())
                .otherwise("clientInvitation.reject", link.path() + "#rechazar");
    }
}
