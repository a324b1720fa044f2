package app.cuadra.identity.signin;

import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Afterwards;
import app.cuadra.identity.user.UserTable;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.platform.Origin;
import org.springframework.stereotype.Component;

/** Tells the owner once a day that somebody keeps trying to enter their account (SI-12). */
@Component
class ThrottleNotice {

    private final UserTable users;
    private final Throttle throttle;
    private final Mails mails;
    private final Afterwards afterwards;

    ThrottleNotice(UserTable users, Throttle throttle, Mails mails, Afterwards afterwards) {
        this.users = users;
        this.throttle = throttle;
        this.mails = mails;
        this.afterwards = afterwards;
    }

    /** Somebody used up the free tries of this login, which may be nobody's. Never takes the answer's time. */
    void tripped(String login) {
        var address = Origin.current().address();
        afterwards.run(() -> {
            var account = users.findLogin(login).orElse(null);
            if (account == null || account.email() == null || !account.emailVerified()) {
                return;
            }
            if (throttle.count(Bucket.NOTICE, login).allowed()) {
                mails.send(Letter.to(account.email(), account.locale(), "identity.mail.throttled.subject")
                        .greeting(account.name())
                        .says("identity.mail.throttled.what", "address", address)
                        .says("identity.mail.throttled.todo")
                        .button("identity.mail.throttled.button", "/recuperar"));
            }
        });
    }
}
