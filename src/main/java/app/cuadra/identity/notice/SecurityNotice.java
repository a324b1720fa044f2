package app.cuadra.identity.notice;

import app.cuadra.identity.activity.Activity;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.user.Account;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of an account what was changed about it, when, and from where (SI-42), and notes it among the account's
 * activity (SI-47).
 *
 * <p>A change called {@code passkey.added} has three texts in its own bundle: {@code passkey.added.subject} and
 * {@code passkey.added.mail} for the letter, {@code passkey.added.activity} for the page "Seguridad". All may mention the
 * same things.
 */
@Component
public class SecurityNotice {

    private final Mails mails;
    private final Activity activity;
    private final Clock clock;

    SecurityNotice(Mails mails, Activity activity, Clock clock) {
        this.mails = mails;
        this.activity = activity;
        this.clock = clock;
    }

    /** Tells of a change, in the caller's transaction if there is one. A generated login has no address: only noted. */
    public void tell(Account account, String change, Map<String, String> args, HttpServletRequest request) {
        activity.note(account.id(), change + ".activity", args, request);
        if (account.email() == null) {
            return;
        }
        var letter = Letter.to(account.email(), account.locale(), change + ".subject", said(args))
                .greeting(account.name())
                .says(change + ".mail", said(args));
        mails.send(signed(letter, account, request));
    }

    private Letter signed(Letter letter, Account account, HttpServletRequest request) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(account.locale())
                .format(ZonedDateTime.now(clock).withZoneSameInstant(account.zone()));
        return letter.says(
                        "notice.whenAndWhere",
                        "when",
                        when,
                        "address",
                        request.getRemoteAddr(),
                        "device",
                        device(request))
                .says("notice.notYou")
                .button("notice.button", "/recuperar");
    }

    private static String device(HttpServletRequest request) {
        var device = Doorway.device(request);
        return device.isEmpty() ? "none" : device;
    }

    private static Object[] said(Map<String, String> args) {
        return args.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }
}
