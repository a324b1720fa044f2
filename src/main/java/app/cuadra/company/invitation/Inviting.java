package app.cuadra.company.invitation;

import app.cuadra.company.Access;
import app.cuadra.company.Grant;
import app.cuadra.company.people.Invited;
import app.cuadra.company.people.Invited.State;
import app.cuadra.company.people.InvitedSource;
import app.cuadra.company.people.Staff;
import app.cuadra.company.plan.PeopleLimit;
import app.cuadra.platform.AuditTrail;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking people into a company. While whoever asks has not verified their own address, the letters wait (SI-3); they
 * leave when that person next opens the list of people.
 */
@Component
class Inviting implements InvitedSource {

    /** How long a link works. */
    static final Duration OPEN = Duration.ofDays(7);

    /** So long after one letter the next may follow. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    /** The most letters a company may send in a day. */
    static final int DAILY_MAX = 200;

    private static final Duration DAY = Duration.ofDays(1);

    private final CompanyInvitations table;
    private final InvitationMail mail;
    private final Staff staff;
    private final PeopleLimit limit;
    private final AuditTrail audit;
    private final Clock clock;

    Inviting(
            CompanyInvitations table,
            InvitationMail mail,
            Staff staff,
            PeopleLimit limit,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.mail = mail;
        this.staff = staff;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Invited> opened(CompanyId company, Viewer viewer) {
        var shown = table.shown(company);
        var waiting = shown.stream()
                .filter(one -> one.state() == State.WAITING && one.by().equals(viewer.id()))
                .toList();
        if (viewer.emailVerified() && !waiting.isEmpty()) {
            waiting.stream()
                    .limit(Math.max(0, DAILY_MAX - table.sent(company, DAY)))
                    .forEach(one -> mail.send(company, one, viewer));
            shown = table.shown(company);
        }
        return shown.stream()
                .map(one -> new Invited(
                        one.id(), one.name(), one.email().value(), one.grant().role(), one.state(), one.until()))
                .toList();
    }

    /**
     * Asks somebody in.
     *
     * @return false when the letter waits until the asker's own address is verified
     */
    @Transactional
    boolean invite(Access by, Viewer viewer, InvitationForm.Invitee who, Grant grant) {
        var company = by.company();
        refuseKnown(company, who.email());
        limit.refuseOneMore(company);
        table.open(company, who.email())
                .filter(one -> one.state() == State.EXPIRED)
                .ifPresent(expired -> table.withdraw(company, expired.id()));
        try {
            table.add(company, who, grant, viewer.locale(), by.user());
        } catch (DuplicateKeyException _) {
            throw Refused.because("invitation.open").at("email");
        }
        var made = table.open(company, who.email()).orElseThrow();
        audit.record(company, new AuditTrail.Entry("person.invited", made.named(), Map.of(), Staff.values(grant)));
        if (viewer.emailVerified()) {
            send(company, made, viewer);
        }
        return viewer.emailVerified();
    }

    private void refuseKnown(CompanyId company, Email email) {
        if (staff.all(company).stream().anyMatch(person -> person.login().equals(email.value()))) {
            throw Refused.because("invitation.member").at("email");
        }
    }

    /** Sends it once more, with a link that makes the one before void. */
    @Transactional
    void resend(Access by, Viewer viewer, long id) {
        var invitation = get(by, id);
        if (!invitation.state().open()) {
            throw Refused.because("invitation.closed");
        }
        if (invitation
                .sentAt()
                .filter(at -> at.plus(PAUSE).isAfter(clock.instant()))
                .isPresent()) {
            throw Refused.because("invitation.tooSoon", Map.of("minutes", PAUSE.toMinutes()));
        }
        if (!viewer.emailVerified()) {
            throw Refused.because("address.verifyFirst");
        }
        send(by.company(), invitation, viewer);
        audit.record(by.company(), AuditTrail.Entry.of("person.invitationResent", invitation.named()));
    }

    /** Takes it back: its link stops working at once. */
    @Transactional
    void withdraw(Access by, long id) {
        var invitation = get(by, id);
        if (!table.withdraw(by.company(), id)) {
            throw Refused.because("invitation.closed");
        }
        audit.record(by.company(), AuditTrail.Entry.of("person.invitationWithdrawn", invitation.named()));
    }

    private Invitation get(Access by, long id) {
        return table.find(by.company(), id).orElseThrow(() -> new NotFound("invitation"));
    }

    private void send(CompanyId company, Invitation invitation, Viewer by) {
        if (table.sent(company, DAY) >= DAILY_MAX) {
            throw Refused.because("invitation.tooMany", Map.of("max", DAILY_MAX));
        }
        mail.send(company, invitation, by);
    }
}
