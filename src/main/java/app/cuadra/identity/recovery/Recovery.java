package app.cuadra.identity.recovery;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Afterwards;
import app.cuadra.identity.user.UserTable;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.values.Email;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks by mail who has lost a password (SI-13). All of it after the answer: known and unknown addresses look the same. */
@Component
class Recovery {

    private final UserTable users;
    private final Links links;
    private final Mails mails;
    private final Throttle throttle;
    private final Afterwards afterwards;

    Recovery(UserTable users, Links links, Mails mails, Throttle throttle, Afterwards afterwards) {
        this.users = users;
        this.links = links;
        this.mails = mails;
        this.throttle = throttle;
        this.afterwards = afterwards;
    }

    /** Sends the link if the address has a user and was not asked for a moment ago. */
    void ask(Email email) {
        afterwards.run(() -> {
            var account = users.findLogin(email.value()).orElse(null);
            if (account == null
                    || !account.active()
                    || !throttle.count(Bucket.MAIL, "recover " + email.value()).allowed()) {
                return;
            }
            var token = links.issue(Links.Purpose.RECOVER, account.id(), email);
            mails.send(Letter.to(email, account.locale(), "identity.mail.recover.subject")
                    .greeting(account.name())
                    .says("identity.mail.recover.what")
                    .says("identity.mail.recover.notYou")
                    .button("identity.mail.recover.button", "/recuperar/" + token));
        });
    }

    Optional<Link> open(String token) {
        return links.find(Links.Purpose.RECOVER, token);
    }

    Optional<Link> find(long id) {
        return links.find(Links.Purpose.RECOVER, id);
    }
}
