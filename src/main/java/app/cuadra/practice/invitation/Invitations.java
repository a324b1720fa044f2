package app.cuadra.practice.invitation;

import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters that ask a client to accept and activate the company made for them. They wait while the accountant's own
 * address is not verified (SI-3), and leave when its owner next opens the list of clients afterwards.
 */
@Component
public class Invitations {

    /** How long a client may take to answer (ACC-12). */
    static final Duration OPEN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Mails mails;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Mails mails, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.clock = clock;
    }

    private record Waiting(long id, long companyId, String company, String email, String language) {}

    /** Notes that the client is to be asked; {@link #sendWaiting} asks. */
    @Transactional
    public void invite(Firm firm, CompanyId company, Email email, UserId client, Locale reads, UserId by) {
        jdbc.sql("""
                        insert into client_invitation
                            (practice_id, company_id, email, user_id, language, created_at, created_by)
                        values (:practice, :company, :email, :client, :language, :now, :by)
                        """)
                .param("practice", firm.id().value())
                .param("company", company.value())
                .param("email", email.value())
                .param("client", client.value())
                .param("language", reads.getLanguage())
                .param("now", now())
                .param("by", by.value())
                .update();
    }

    /** Sends what waits of this person's invitations, if their address is verified; otherwise nothing. */
    @Transactional
    public void sendWaiting(Firm firm, Viewer by) {
        if (by.emailVerified()) {
            waiting(firm, by.id()).forEach(invitation -> send(firm, invitation, by));
        }
    }

    /** How many of this person's invitations wait for their address to be verified. */
    @Transactional(readOnly = true)
    public int waitingOf(Firm firm, Viewer by) {
        return by.emailVerified() ? 0 : waiting(firm, by.id()).size();
    }

    /** Those whose company is still the firm's client and pending; locked, so that two tabs don't send twice. */
    private List<Waiting> waiting(Firm firm, UserId by) {
        return jdbc.sql("""
                        select i.id, i.company_id, l.name as company, i.email, i.language
                        from client_invitation i
                        join client_link l on l.practice_id = i.practice_id and l.company_id = i.company_id
                        where i.practice_id = :practice and i.created_by = :by and i.sent_at is null
                          and l.state = 'PENDING'
                        order by i.id limit 100
                        """)
                .param("practice", firm.id().value())
                .param("by", by.value())
                .query(Waiting.class)
                .list();
    }

    private void send(Firm firm, Waiting invitation, Viewer by) {
        var company = new CompanyId(invitation.companyId());
        var link = InvitationLink.make(firm.id(), company);
        var marked = jdbc.sql("""
                        update client_invitation set secret_hash = :hash, sent_at = :now, expires_at = :until
                        where practice_id = :practice and company_id = :company and id = :id and sent_at is null
                        """)
                .param("hash", link.hash())
                .param("now", now())
                .param("until", now().plus(OPEN))
                .param("practice", firm.id().value())
                .param("company", company.value())
                .param("id", invitation.id())
                .update();
        if (marked == 1) {
            mails.send(Letter.to(
                            new Email(invitation.email()),
                            Locale.of(invitation.language()),
                            "practice.invitation.mail.subject",
                            "firm",
                            firm.name(),
                            "company",
                            invitation.company())
                    .says(
                            "practice.invitation.mail.what",
                            "person",
                            by.name(),
                            "firm",
                            firm.name(),
                            "company",
                            invitation.company())
                    .says("practice.invitation.mail.password", "person", by.name())
                    .says("practice.invitation.mail.days", "days", OPEN.toDays())
                    .button("practice.invitation.mail.button", link.path()));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
