package app.cuadra.identity.account;

import app.cuadra.identity.notice.SecurityNotice;
import app.cuadra.identity.password.PasswordRule;
import app.cuadra.identity.password.Passwords;
import app.cuadra.identity.session.KnownDevices;
import app.cuadra.identity.session.Sessions;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing a password, however it came about: ends the other sessions and tells the owner (SI-41, SI-42). */
@Component
public class PasswordChange {

    private final PasswordRule rule;
    private final Passwords passwords;
    private final UserTable users;
    private final Leftovers leftovers;
    private final SecurityNotice notice;

    PasswordChange(
            PasswordRule rule, Passwords passwords, UserTable users, Leftovers leftovers, SecurityNotice notice) {
        this.rule = rule;
        this.passwords = passwords;
        this.users = users;
        this.leftovers = leftovers;
        this.notice = notice;
    }

    /**
     * The new password as it will be kept.
     *
     * @throws app.cuadra.values.Refused as {@link PasswordRule#check}
     */
    public String checked(Account account, String typed) {
        rule.check(typed, account.login(), account.name());
        return passwords.encode(typed);
    }

    /** True when this is the user's password of now. */
    public boolean isCurrent(Account account, String typed) {
        return users.password(account.id())
                .filter(kept -> passwords.matches(typed, kept))
                .isPresent();
    }

    /** Makes the change; {@code hash} comes from {@link #checked}. */
    @Transactional
    public void make(Account account, String hash, HttpServletRequest request) {
        users.changePassword(account.id(), hash);
        leftovers.end(account.id(), request);
        notice.tell(account, "password.changed", Map.of(), request);
    }

    /** What an old password has left behind. */
    @Component
    static class Leftovers {

        private final Sessions sessions;
        private final KnownDevices devices;

        Leftovers(Sessions sessions, KnownDevices devices) {
            this.sessions = sessions;
            this.devices = devices;
        }

        void end(UserId user, HttpServletRequest request) {
            sessions.endOthers(user, request);
            devices.forget(user);
        }
    }
}
