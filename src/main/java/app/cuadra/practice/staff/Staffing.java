package app.cuadra.practice.staff;

import app.cuadra.practice.client.ClientAccess.Holder;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.staff.NewcomerForm.Newcomer;
import app.cuadra.practice.staff.StaffInvitation.State;
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
 * Asking people into a firm (ACC-30). While whoever asks has not verified their own address, the letters wait (SI-3); they
 * leave when that person next opens the list of users.
 */
@Component
class Staffing {

    /** How long a link works. */
    static final Duration OPEN = Duration.ofDays(7);

    /** So long after one letter the next may follow. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    /** The most letters a firm may send in a day. */
    static final int DAILY_MAX = 200;

    private static final Duration DAY = Duration.ofDays(1);

    private final StaffInvitations table;
    private final Team team;
    private final Choosing choosing;
    private final StaffMail mail;
    private final Clock clock;

    Staffing(StaffInvitations table, Team team, Choosing choosing, StaffMail mail, Clock clock) {
        this.table = table;
        this.team = team;
        this.choosing = choosing;
        this.mail = mail;
        this.clock = clock;
    }

    /** Those asked in; what waited for this person's verified address leaves now. */
    @Transactional
    List<StaffInvitation> opened(Member by, Viewer viewer) {
        var practice = by.firm().id();
        if (viewer.emailVerified()) {
            table.open(practice).stream()
                    .filter(one -> one.state() == State.WAITING && one.by().equals(viewer.id()))
                    .limit(Math.max(0, DAILY_MAX - table.sent(practice, DAY)))
                    .forEach(one -> mail.invite(by.firm(), one, viewer.name()));
        }
        return table.open(practice);
    }

    /**
     * Asks somebody in.
     *
     * @return false when the letter waits until the asker's own address is verified
     */
    @Transactional
    boolean invite(Member by, Viewer viewer, Newcomer who) {
        var practice = by.firm().id();
        if (team.all(practice).stream()
                .map(Colleague::login)
                .anyMatch(who.email().value()::equals)) {
            throw Refused.because("staff.already").at("email");
        }
        table.open(practice).stream()
                .filter(one -> one.state() == State.EXPIRED && one.email().equals(who.email()))
                .forEach(one -> table.withdraw(practice, one.id()));
        try {
            var id = table.add(practice, who, viewer.locale(), viewer.id());
            choosing.choose(practice, new Holder.Invited(id), who.terms().clients(), viewer.id());
            if (viewer.emailVerified()) {
                send(by, get(by, id), viewer);
            }
            return viewer.emailVerified();
        } catch (DuplicateKeyException _) {
            throw Refused.because("staff.askedAlready").at("email");
        }
    }

    /** Sends it once more, with a link that makes the one before void. */
    @Transactional
    void resend(Member by, Viewer viewer, long id) {
        var invitation = get(by, id);
        if (!invitation.state().open()) {
            throw Refused.because("staff.closed");
        }
        if (invitation
                .sentAt()
                .filter(at -> at.plus(PAUSE).isAfter(clock.instant()))
                .isPresent()) {
            throw Refused.because("staff.tooSoon", Map.of("minutes", PAUSE.toMinutes()));
        }
        if (!viewer.emailVerified()) {
            throw Refused.because("address.verifyFirst");
        }
        send(by, invitation, viewer);
    }

    /** Takes it back: its link stops working at once. */
    @Transactional
    void withdraw(Member by, long id) {
        if (!table.withdraw(by.firm().id(), get(by, id).id())) {
            throw Refused.because("staff.closed");
        }
    }

    private StaffInvitation get(Member by, long id) {
        return table.find(by.firm().id(), id).orElseThrow(() -> new NotFound("staff invitation"));
    }

    private void send(Member by, StaffInvitation invitation, Viewer viewer) {
        if (table.sent(by.firm().id(), DAY) >= DAILY_MAX) {
            throw Refused.because("staff.tooManyLetters", Map.of("max", DAILY_MAX));
        }
        mail.invite(by.firm(), invitation, viewer.name());
    }
}
