package app.cuadra.identity.factor;

import app.cuadra.identity.session.Proof;
import app.cuadra.identity.session.Sessions;
import app.cuadra.identity.session.Trust;
import app.cuadra.identity.user.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What follows when a second factor changed: the other sessions end, and the owner is told (SI-42). */
@Component
class Aftermath {

    private final Sessions sessions;
    private final Trust trust;
    private final FactorNotice notice;

    Aftermath(Sessions sessions, Trust trust, FactorNotice notice) {
        this.sessions = sessions;
        this.trust = trust;
        this.notice = notice;
    }

    /** The other sessions were opened without it, so they end; this one has just shown a code. */
    void turnedOn(Account account, HttpServletRequest request) {
        sessions.endOthers(account.id(), request);
        trust.prove(request, Proof.CODE);
        notice.turnedOn(account, request);
    }

    /** What a session has proved with it no longer counts. */
    void turnedOff(Account account, HttpServletRequest request) {
        sessions.endOthers(account.id(), request);
        trust.withdraw(request, Set.of(Proof.CODE, Proof.RECOVERY_CODE));
        notice.turnedOff(account, request);
    }

    void codesRenewed(Account account, HttpServletRequest request) {
        notice.codesRenewed(account, request);
    }
}
