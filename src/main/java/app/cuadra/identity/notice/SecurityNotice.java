package app.cuadra.identity.notice;

import app.cuadra.identity.activity.Activity;
import app.cuadra.identity.link.Links;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.user.Account;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.values.Email;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the owner of an account what was changed about it, when, and from where, with a button "No fui yo" that closes
 * the account to everybody (SI-42), and notes the change among the account's activity (SI-47).
 *
 * <p>A change called {@code passkey.added} has three texts in its own bundle: {@code passkey.added.subject} and
 * {@code passkey.added.mail} for the letter, {@code passkey.added.activity} for the page "Seguridad". All may mention the
 * same things.
 */
@Component
public class SecurityNotice {

    private final Mails mails;
    private final Links links;
    private final Activity activity;
    private final Clock clock;

    SecurityNotice(Mails mails, Links links, Activity activity, Clock clock) {
        this.mails = mails;
        this.links = links;
        this.activity = activity;
        this.clock = clock;
    }

    /** Tells of a change, in the caller's transaction if there is one. A generated login has no address: only noted. */
    @Transactional
    public void tell(Account account, String change, Map<String, String> args, HttpServletRequest request) {
        activity.note(account.id(), change + ".activity", args, request);
        var to = account.email();
        if (to != null) {
            var token = links.issue(Links.Purpose.NOT_ME, account.id(), to);
            write(account, to, change, args, request, "/no-fui-yo/" + token);
        }
    }

    /**
     * Writes the letter of a change to an address of one's choice, with a button "No fui yo" that leads where one wants.
     * It is not noted.
     */
    public void write(
            Account account,
            Email to,
            String change,
            Map<String, String> args,
            HttpServletRequest request,
            String notMe) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(account.locale())
                .format(ZonedDateTime.now(clock).withZoneSameInstant(account.zone()));
        mails.send(Letter.to(to, account.locale(), change + ".subject", said(args))
                .greeting(account.name())
                .says(change + ".mail", said(args))
                .says(
                        "notice.whenAndWhere",
                        "when",
                        when,
                        "address",
                        request.getRemoteAddr(),
                        "device",
                        device(request))
                .says("notice.notYou")
                .button("notice.button", notMe));
    }

    private static String device(HttpServletRequest request) {
        var device = Doorway.device(request);
        return device.isEmpty() ? "none" : device;
    }

    private static Object[] said(Map<String, String> args) {
        return args.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }
}
