package app.cuadra.identity.notme;

import app.cuadra.identity.activity.Activity;
import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.user.UserTable;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the button "No fui yo" of a letter does (SI-42). */
@Component
class NotMe {

    private final UserTable users;
    private final Links links;
    private final Lockdown lockdown;
    private final Mails mails;
    private final Activity activity;

    NotMe(UserTable users, Links links, Lockdown lockdown, Mails mails, Activity activity) {
        this.users = users;
        this.links = links;
        this.lockdown = lockdown;
        this.mails = mails;
        this.activity = activity;
    }

    /** Whether the account still has the address that the letter went to. */
    boolean sameAddress(Link link) {
        return users.find(link.user())
                .filter(account -> link.email().equals(account.email()))
                .isPresent();
    }

    /** Closes the account and sends the way back in, unless the link was used meanwhile. */
    @Transactional
    public void protect(Link link, HttpServletRequest request) {
        if (!links.use(link.id())) {
            return;
        }
        lockdown.make(link);
        activity.note(link.user(), "notme.activity", Map.of(), request);
        // The letters that follow go to the address of now: whoever has another one gets it back by its own letter.
        users.find(link.user())
                .filter(account -> link.email().equals(account.email()))
                .ifPresent(account -> {
                    var token = links.issue(Links.Purpose.RECOVER, account.id(), link.email());
                    mails.send(Letter.to(link.email(), account.locale(), "notme.mail.subject")
                            .greeting(account.name())
                            .says("notme.mail.what")
                            .says("notme.mail.then")
                            .button("notme.mail.button", "/recuperar/" + token));
                });
    }
}
