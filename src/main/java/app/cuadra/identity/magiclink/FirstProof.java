package app.cuadra.identity.magiclink;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.registration.RegisteredHere;
import app.cuadra.identity.session.KnownDevices;
import app.cuadra.identity.session.Sessions;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Email;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Notes that an address is its reader's, and takes away what somebody else may have put there before. Anybody can register
 * with your address and a password of theirs, and wait for you to fill the account.
 */
@Component
class FirstProof {

    private final Links links;
    private final UserTable users;
    private final Sessions sessions;
    private final KnownDevices devices;

    FirstProof(Links links, UserTable users, Sessions sessions, KnownDevices devices) {
        this.links = links;
        this.users = users;
        this.sessions = sessions;
        this.devices = devices;
    }

    /**
     * Verifies the address of whoever opened a link; true when the account's password was somebody else's and is gone: they
     * chose it for this person, or nobody knows who chose it.
     */
    boolean of(Account account, Email email, HttpServletRequest request) {
        var somebodyElses =
                account.mustChangePassword() || (!account.emailVerified() && !isTheirBrowser(account, request));
        users.verify(account.id(), email);
        links.revoke(Links.Purpose.VERIFY, account.id());
        if (somebodyElses) {
            users.dropPassword(account.id());
            sessions.endOthers(account.id(), request);
            devices.forget(account.id());
        }
        return somebodyElses;
    }

    /** The browser that registered this user, or one in which they have signed in. */
    private boolean isTheirBrowser(Account account, HttpServletRequest request) {
        return RegisteredHere.is(account.id(), request)
                || devices.known(account.login(), request).isPresent();
    }
}
