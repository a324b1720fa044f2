package app.cuadra.identity.email;

import app.cuadra.identity.activity.Activity;
import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.notme.Lockdown;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Email;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking a change of address back (SI-40): the account closes to everybody and goes back to the old address. Where that
 * has another account by now, it stays with that one, and the owner names a third.
 */
@Component
class EmailUndo {

    private final UserTable users;
    private final Links links;
    private final Lockdown lockdown;
    private final EmailLetters letters;
    private final Activity activity;

    EmailUndo(UserTable users, Links links, Lockdown lockdown, EmailLetters letters, Activity activity) {
        this.users = users;
        this.links = links;
        this.lockdown = lockdown;
        this.letters = letters;
        this.activity = activity;
    }

    /** False when the address has another account: this one is closed all the same, and the link stays good. */
    @Transactional
    public boolean restore(Link link, HttpServletRequest request) {
        lockdown.make(link);
        var back = giveTo(link, link.email(), request);
        if (back) {
            links.use(link.id());
        } else {
            activity.note(link.user(), "notme.activity", Map.of(), request);
        }
        return back;
    }

    /** Gives the account to the third address, which has just confirmed; false when that has an account by now. */
    @Transactional
    public boolean rescue(Link undo, Link confirmed, HttpServletRequest request) {
        if (!links.use(confirmed.id())) {
            return false;
        }
        lockdown.make(undo);
        return giveTo(undo, confirmed.email(), request) && links.use(undo.id());
    }

    private boolean giveTo(Link undo, Email email, HttpServletRequest request) {
        var before = users.find(undo.user()).orElseThrow();
        if (!users.changeEmail(undo.user(), email)) {
            return false;
        }
        activity.note(undo.user(), "email.restored.activity", Map.of("email", email.value()), request);
        var account = users.find(undo.user()).orElseThrow();
        letters.recover(account, email);
        if (before.email() != null && !before.email().equals(email)) {
            letters.undone(account, before.email());
        }
        return true;
    }
}
