package app.cuadra.identity.email;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.notice.SecurityNotice;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing one's address (SI-40): the new one confirms by a link, the old one is told and may take it back. From then on
 * the old address is free for a new account.
 */
@Component
class EmailChange {

    private final UserTable users;
    private final Links links;
    private final SecurityNotice notice;
    private final EmailLetters letters;
    private final Throttle throttle;

    EmailChange(UserTable users, Links links, SecurityNotice notice, EmailLetters letters, Throttle throttle) {
        this.users = users;
        this.links = links;
        this.notice = notice;
        this.letters = letters;
        this.throttle = throttle;
    }

    /** Writes to the new address, which is answered the same whether it has a user or not. */
    Email ask(Viewer viewer, String typed) {
        var email = new Email(Text.required(typed, Email.MAX_LENGTH));
        if (email.value().equals(viewer.login())) {
            throw Refused.because("email.same");
        }
        // Nobody's mailbox is filled from here, and nobody tries one address after the other.
        var mine = throttle.count(Bucket.ASKING, "email " + viewer.id().value()).allowed();
        if (!mine || !throttle.count(Bucket.MAIL, "email " + email.value()).allowed()) {
            throw Refused.because("email.tooSoon");
        }
        letters.confirm(viewer.id(), email);
        return email;
    }

    /** Makes the change; false when the link is no longer good or the address has a user by now. */
    @Transactional
    public boolean make(Link link, HttpServletRequest request) {
        var before = users.find(link.user()).orElse(null);
        if (before == null || !before.active() || before.email() == null || !links.use(link.id())) {
            return false;
        }
        if (!users.changeEmail(link.user(), link.email())) {
            return false;
        }
        // What lies in the old mailbox opens nothing any more.
        links.closeDoors(link.user());
        var account = users.find(link.user()).orElseThrow();
        notice.tell(account, "email.changed", Map.of("email", link.email().value()), request);
        // An address that was never shown to be theirs may be a stranger's: it gets no way into the account.
        if (before.emailVerified()) {
            var token = links.issue(Links.Purpose.UNDO_EMAIL, link.user(), before.email());
            var masked = Map.of("email", Masked.of(link.email()));
            notice.write(account, before.email(), "email.left", masked, request, "/correo/deshacer/" + token);
        }
        return true;
    }
}
