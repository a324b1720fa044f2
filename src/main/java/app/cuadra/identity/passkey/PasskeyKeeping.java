package app.cuadra.identity.passkey;

import app.cuadra.identity.notice.SecurityNotice;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.Sessions;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an owner does with their passkeys. Each change is told to them (SI-42); none leaves them without a way in. */
@Component
class PasskeyKeeping {

    /** More than anybody has devices. */
    static final int MAX = 20;

    static final int NAME_MAX = 60;

    private final Passkeys passkeys;
    private final PasskeyTable table;
    private final UserTable users;
    private final Sessions sessions;
    private final SecurityNotice notice;

    PasskeyKeeping(Passkeys passkeys, PasskeyTable table, UserTable users, Sessions sessions, SecurityNotice notice) {
        this.passkeys = passkeys;
        this.table = table;
        this.users = users;
        this.sessions = sessions;
        this.notice = notice;
    }

    /** Adds the one that the browser has made; returns what it is called. */
    @Transactional
    String add(Account account, PasskeyForm form, HttpServletRequest request) {
        var answer = new Answer(form);
        table.lock(account.id());
        checkMayAdd(account);
        var device = Doorway.device(request);
        try {
            var name = passkeys.keep(account, device.isEmpty() ? "Passkey" : device, answer, request);
            notice.tell(account, "passkey.added", Map.of("name", name), request);
            return name;
        } catch (DuplicateKeyException twice) {
            throw Refused.because("passkey.unknown");
        }
    }

    /**
     * Refuses when there are as many as anybody may have, or when the address may be somebody else's: whoever registers it
     * first must not keep a key to the account when its owner comes.
     */
    void checkMayAdd(Account account) {
        if (!account.emailVerified() && !account.generated()) {
            throw Refused.because("passkey.verifyFirst");
        }
        if (table.of(account.id()).size() >= MAX) {
            throw Refused.because("passkey.tooMany", Map.of("max", MAX));
        }
    }

    /** Calls one something else. */
    void rename(Account account, long id, String typed) {
        table.rename(account.id(), id, Text.required(typed, NAME_MAX));
    }

    /** Removes one and ends the other sessions: it is often lost with a device. Returns what it was called. */
    @Transactional
    String remove(Account account, long id, HttpServletRequest request) {
        table.lock(account.id());
        var passkey = table.find(account.id(), id).orElseThrow(() -> new NotFound("passkey"));
        if (isOnlyWay(account)) {
            throw Refused.because("passkey.onlyWay");
        }
        table.remove(account.id(), id);
        sessions.endOthers(account.id(), request);
        notice.tell(account, "passkey.removed", Map.of("name", passkey.name()), request);
        return passkey.name();
    }

    /** Whether removing one passkey would leave this person at the mercy of their mailbox. */
    boolean isOnlyWay(Account account) {
        return users.password(account.id()).isEmpty() && table.of(account.id()).size() == 1;
    }

    /** Whether this person may do without a password: with a passkey, and an address to get a new password by. */
    boolean canDropPassword(Account account) {
        return !account.generated()
                && users.password(account.id()).isPresent()
                && !table.of(account.id()).isEmpty();
    }

    /** Forgets the password and ends the other sessions: a passkey is the way in from now on (SI-45). */
    @Transactional
    void dropPassword(Account account, HttpServletRequest request) {
        table.lock(account.id());
        if (!canDropPassword(account)) {
            throw Refused.because("passkey.needed");
        }
        users.dropPassword(account.id());
        sessions.endOthers(account.id(), request);
        notice.tell(account, "passkey.passwordless", Map.of(), request);
    }
}
