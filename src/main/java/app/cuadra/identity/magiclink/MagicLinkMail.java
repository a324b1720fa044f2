package app.cuadra.identity.magiclink;

import app.cuadra.identity.user.Afterwards;
import app.cuadra.identity.user.UserTable;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.platform.Settings;
import app.cuadra.values.Email;
import org.springframework.stereotype.Component;

/** Sends the links. All of it after the answer: known and unknown addresses look the same (SI-22). */
@Component
class MagicLinkMail {

    private final UserTable users;
    private final MagicLinkTable table;
    private final Mails mails;
    private final Afterwards afterwards;
    private final Settings.MagicLinks limits;

    MagicLinkMail(UserTable users, MagicLinkTable table, Mails mails, Afterwards afterwards, Settings settings) {
        this.users = users;
        this.table = table;
        this.mails = mails;
        this.afterwards = afterwards;
        this.limits = settings.magicLinks();
    }

    /** Sends a link if the address has a user who may sign in. */
    void send(Email email, Asked asked) {
        afterwards.run(() -> {
            var account = users.findLogin(email.value()).orElse(null);
            if (account == null || !account.active()) {
                return;
            }
            var token = table.issue(account.id(), email, asked);
            mails.send(Letter.to(email, account.locale(), "magiclink.mail.subject")
                    .greeting(account.name())
                    .says("magiclink.mail.what", "minutes", limits.good().toMinutes())
                    .says("magiclink.mail.who", "device", device(asked), "address", asked.address())
                    .says("magiclink.mail.notYou")
                    .button("magiclink.mail.button", MagicLinkDoorPages.PATH + "/" + token));
        });
    }

    /** As the texts name it, which have words of their own for one we do not know. */
    static String device(Asked asked) {
        return asked.device().isEmpty() ? "unknown" : asked.device();
    }
}
