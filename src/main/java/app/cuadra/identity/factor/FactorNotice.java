package app.cuadra.identity.factor;

import app.cuadra.identity.notice.SecurityNotice;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the owner what became of their second factor (SI-42, SI-47). */
@Component
class FactorNotice {

    /** From so many codes on it is time for new ones. */
    static final int FEW = 3;

    private final SecurityNotice notice;
    private final Throttle throttle;

    FactorNotice(SecurityNotice notice, Throttle throttle) {
        this.notice = notice;
        this.throttle = throttle;
    }

    void turnedOn(Account account, HttpServletRequest request) {
        notice.tell(account, "factor.notice.on", Map.of(), request);
    }

    void turnedOff(Account account, HttpServletRequest request) {
        notice.tell(account, "factor.notice.off", Map.of(), request);
    }

    void codesRenewed(Account account, HttpServletRequest request) {
        notice.tell(account, "factor.notice.renewed", Map.of(), request);
    }

    /** A code on paper was used; when few are left it says so. */
    void codeUsed(Account account, int left, HttpServletRequest request) {
        notice.tell(
                account,
                left <= FEW ? "factor.notice.few" : "factor.notice.used",
                Map.of("left", String.valueOf(left)),
                request);
    }

    /** Somebody has the first proof and tries codes: they know the password, or read the mail. Once a day. */
    void tripped(Account account, HttpServletRequest request) {
        if (throttle.count(Bucket.NOTICE, "code " + account.login()).allowed()) {
            notice.tell(account, "factor.notice.tried", Map.of(), request);
        }
    }
}
