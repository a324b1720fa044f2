package app.cuadra.identity.factor;

import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.Afterwards;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.values.Email;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.stereotype.Component;

/** Tells the owner what became of their second factor, when, and from where. A generated login has no address. */
@Component
class FactorNotice {

    /** From so many codes on it is time for new ones. */
    static final int FEW = 3;

    /** Choosing another password ends every session that a stranger has. */
    private static final String SECURE = "/recuperar";

    private final Mails mails;
    private final Throttle throttle;
    private final Afterwards afterwards;
    private final Clock clock;

    FactorNotice(Mails mails, Throttle throttle, Afterwards afterwards, Clock clock) {
        this.mails = mails;
        this.throttle = throttle;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** The link undoes it: a stranger who turned it on would have locked the owner out. */
    void turnedOn(Account account, String undo, HttpServletRequest request) {
        if (account.email() != null) {
            mails.send(changed(account, account.email(), "on", request)
                    .says("factor.mail.on.notYou", "days", AuthenticatorTable.UNDO.toDays())
                    .button("factor.mail.notYou", "/segundo-paso/no-fui-yo/" + undo));
        }
    }

    void turnedOff(Account account, HttpServletRequest request) {
        if (account.email() != null) {
            mails.send(changed(account, account.email(), "off", request)
                    .says("factor.mail.secure")
                    .button("factor.mail.notYou", SECURE));
        }
    }

    void codesRenewed(Account account, HttpServletRequest request) {
        if (account.email() != null) {
            mails.send(changed(account, account.email(), "renewed", request)
                    .says("factor.mail.secure")
                    .button("factor.mail.notYou", SECURE));
        }
    }

    /** A code on paper was used; when few are left it says so. */
    void codeUsed(Account account, int left, HttpServletRequest request) {
        if (account.email() != null) {
            var letter = changed(account, account.email(), left <= FEW ? "few" : "used", request);
            mails.send(letter.says("factor.mail.left", "left", left)
                    .says("factor.mail.secure")
                    .button("factor.mail.notYou", SECURE));
        }
    }

    /** Somebody has the first proof and tries codes: they know the password, or read the mail. Once a day. */
    void tripped(Account account, HttpServletRequest request) {
        if (account.email() == null) {
            return;
        }
        var letter = changed(account, account.email(), "tried", request)
                .says("factor.mail.tried.todo")
                .button("factor.mail.tried.button", SECURE);
        afterwards.run(() -> {
            if (throttle.count(Bucket.NOTICE, "code " + account.login()).allowed()) {
                mails.send(letter);
            }
        });
    }

    private Letter changed(Account account, Email email, String what, HttpServletRequest request) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(account.locale())
                .format(ZonedDateTime.now(clock).withZoneSameInstant(account.zone()));
        var device = Doorway.device(request);
        return Letter.to(email, account.locale(), "factor.mail." + what + ".subject")
                .greeting(account.name())
                .says("factor.mail." + what + ".what", "when", when)
                .says(
                        "factor.mail.where",
                        "address",
                        request.getRemoteAddr(),
                        "device",
                        device.isEmpty() ? "?" : device);
    }
}
