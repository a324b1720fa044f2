package app.cuadra.identity.email;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Purpose;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.Afterwards;
import app.cuadra.identity.user.UserTable;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import org.springframework.stereotype.Component;

/** The letters with a link about an address. Written after the answer: its time must not show who has an account. */
@Component
class EmailLetters {

    private final UserTable users;
    private final Links links;
    private final Mails mails;
    private final Afterwards afterwards;

    EmailLetters(UserTable users, Links links, Mails mails, Afterwards afterwards) {
        this.users = users;
        this.links = links;
        this.mails = mails;
        this.afterwards = afterwards;
    }

    /** Asks whether the new address is theirs, or tells its owner that somebody wanted it. */
    void confirm(UserId user, Email email) {
        ask(user, email, Purpose.CHANGE_EMAIL, "/correo/confirmar/");
    }

    /** The same for the address of somebody whose old one has another account. */
    void rescue(UserId user, Email email) {
        ask(user, email, Purpose.RESCUE_EMAIL, "/correo/rescatar/");
    }

    private void ask(UserId user, Email email, Purpose purpose, String path) {
        afterwards.run(() -> {
            var account = users.find(user).orElseThrow();
            var taken = users.findLogin(email.value()).orElse(null);
            if (taken != null && !taken.id().equals(user)) {
                tellOwner(taken, email);
                return;
            }
            var token = links.issue(purpose, user, email);
            mails.send(Letter.to(email, account.locale(), "email.confirm.subject")
                    .greeting(account.name())
                    .says("email.confirm.mail", "name", account.name())
                    .says("email.confirm.notYou")
                    .button("email.confirm.button", path + token));
        });
    }

    /** Whose account it is wants to know, and whoever has two accounts as well. */
    private void tellOwner(Account owner, Email email) {
        mails.send(Letter.to(email, owner.locale(), "email.taken.subject")
                .greeting(owner.name())
                .says("email.taken.mail")
                .says("email.taken.todo")
                .button("email.taken.button", "/ingresar"));
    }

    /** The way back in, for whoever got their account back. */
    void recover(Account account, Email email) {
        var token = links.issue(Purpose.RECOVER, account.id(), email);
        mails.send(Letter.to(email, account.locale(), "email.restored.subject")
                .greeting(account.name())
                .says("email.restored.mail")
                .says("notme.mail.then")
                .button("notme.mail.button", "/recuperar/" + token));
    }

    /** Whoever had the account meanwhile is told that it went back: they may be its owner. */
    void undone(Account account, Email meanwhile) {
        mails.send(Letter.to(meanwhile, account.locale(), "email.undone.subject")
                .greeting(account.name())
                .says("email.undone.mail"));
    }
}
