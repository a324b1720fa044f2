package app.cuadra.identity.account;

import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.user.Account;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.stereotype.Component;

/** Tells the owner of an account that it was changed, when, and from where (SI-42). */
@Component
class ChangeNotice {

    private final Mails mails;
    private final Clock clock;

    ChangeNotice(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** A generated login has no address: nothing is sent. */
    void passwordChanged(Account account, HttpServletRequest request) {
        if (account.email() == null) {
            return;
        }
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(account.locale())
                .format(ZonedDateTime.now(clock).withZoneSameInstant(account.zone()));
        var letter = Letter.to(account.email(), account.locale(), "identity.mail.password.subject")
                .greeting(account.name())
                .says("identity.mail.password.when", "when", when)
                .says("identity.mail.password.where", "address", request.getRemoteAddr(), "device", device(request))
                .says("identity.mail.password.notYou")
                .button("identity.mail.password.button", "/recuperar");
        mails.send(letter);
    }

    private static String device(HttpServletRequest request) {
        var device = Doorway.device(request);
        return device.isEmpty() ? "?" : device;
    }
}
