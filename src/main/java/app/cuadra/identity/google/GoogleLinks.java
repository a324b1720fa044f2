package app.cuadra.identity.google;

import app.cuadra.identity.account.PasswordChange;
import app.cuadra.identity.notice.SecurityNotice;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Linking a user with an account of the provider, and taking the link away (SI-43, SI-44). */
@Component
class GoogleLinks {

    private final GoogleLinkTable table;
    private final UserTable users;
    private final PasswordChange passwords;
    private final SecurityNotice notice;

    GoogleLinks(GoogleLinkTable table, UserTable users, PasswordChange passwords, SecurityNotice notice) {
        this.table = table;
        this.users = users;
        this.passwords = passwords;
        this.notice = notice;
    }

    /** How the account is called that opens this user's door. */
    Optional<String> account(UserId user) {
        return table.account(user);
    }

    /** The user whose door this account opens. */
    Optional<Account> user(GoogleIdentity identity) {
        return table.user(identity).flatMap(users::find);
    }

    /** Whether the user can also enter with a password. */
    boolean hasPassword(UserId user) {
        return users.password(user).isPresent();
    }

    /** Notes that this account was used. */
    void used(GoogleIdentity identity) {
        table.used(identity);
    }

    /**
     * Links, and tells the owner. The address is then known to be theirs: the provider says so.
     *
     * @throws Refused with {@code google.others}, {@code google.otherEmail} or {@code google.linkedAlready}
     */
    @Transactional
    public void link(Account account, GoogleIdentity identity, HttpServletRequest request) {
        var owner = table.user(identity);
        if (owner.isPresent() && !owner.get().equals(account.id())) {
            throw Refused.because("google.others");
        }
        if (owner.isPresent()) {
            return;
        }
        var email = account.email();
        if (email == null || !identity.emailVerified() || !email.value().equals(identity.email())) {
            throw Refused.because("google.otherEmail");
        }
        // First the letter: its "No fui yo" takes back what was added since it was written.
        notice.tell(account, "google.linked", Map.of("account", identity.account()), request);
        if (!table.add(account.id(), identity)) {
            throw Refused.because("google.linkedAlready");
        }
        users.verify(account.id(), email);
    }

    /** Links a user who was just made for this account: there is nobody else to tell. */
    boolean linkNew(UserId user, GoogleIdentity identity) {
        return table.add(user, identity);
    }

    /**
     * Takes the link away and tells the owner; {@code hash} is the password to keep from now on, null when they keep the
     * one they have.
     */
    @Transactional
    public void unlink(Account account, @Nullable String hash, HttpServletRequest request) {
        var linked = table.account(account.id());
        if (linked.isEmpty() || !table.remove(account.id())) {
            return;
        }
        if (hash != null) {
            passwords.make(account, hash, request);
        }
        notice.tell(account, "google.unlinked", Map.of("account", linked.get()), request);
    }

    /** Whether the provider's word makes this user's address the same person's. */
    Optional<Account> sameAddress(GoogleIdentity identity) {
        return identity.emailVerified() && !identity.email().isEmpty()
                ? users.findLogin(new Email(identity.email()).value())
                : Optional.empty();
    }
}
