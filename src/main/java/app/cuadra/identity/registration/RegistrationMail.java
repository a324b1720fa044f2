package app.cuadra.identity.registration;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Afterwards;
import app.cuadra.identity.user.UserTable;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of registering. */
@Component
class RegistrationMail {

    private final UserTable users;
    private final Links links;
    private final Mails mails;
    private final Throttle throttle;
    private final Afterwards afterwards;

    RegistrationMail(UserTable users, Links links, Mails mails, Throttle throttle, Afterwards afterwards) {
        this.users = users;
        this.links = links;
        this.mails = mails;
        this.throttle = throttle;
        this.afterwards = afterwards;
    }

    /** Asks the user to show that this address is theirs (SI-3); part of the caller's transaction if there is one. */
    @Transactional
    public void verify(UserId user, Email email) {
        var token = links.issue(Links.Purpose.VERIFY, user, email);
        var account = users.find(user).orElseThrow();
        mails.send(Letter.to(email, account.locale(), "identity.mail.verify.subject")
                .greeting(account.name())
                .says("identity.mail.verify.what")
                .says("identity.mail.verify.notYou")
                .button("identity.mail.verify.button", "/verificar/" + token));
    }

    /** True when the link may be sent once more; counts it. */
    boolean mayAgain(Email email) {
        return throttle.count(Bucket.MAIL, "verify " + email.value()).allowed();
    }

    /** Somebody registered with an address that has a user: only its owner learns of it, and not again and again. */
    void youHaveAnAccount(Email email) {
        afterwards.run(() -> users.findLogin(email.value()).ifPresent(account -> {
            if (throttle.count(Bucket.MAIL, "exists " + email.value()).allowed()) {
                mails.send(Letter.to(email, account.locale(), "identity.mail.exists.subject")
                        .greeting(account.name())
                        .says("identity.mail.exists.what")
                        .says("identity.mail.exists.forgotten")
                        .button("identity.mail.exists.button", "/ingresar"));
            }
        }));
    }
}
