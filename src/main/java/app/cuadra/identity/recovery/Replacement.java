package app.cuadra.identity.recovery;

import app.cuadra.identity.account.PasswordChange;
import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.user.UserTable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a new password in the place of a lost one. */
@Component
class Replacement {

    private final Links links;
    private final UserTable users;
    private final PasswordChange change;
    private final Doorway doorway;
    private final TransactionTemplate transactions;

    Replacement(
            Links links, UserTable users, PasswordChange change, Doorway doorway, TransactionTemplate transactions) {
        this.links = links;
        this.users = users;
        this.change = change;
        this.doorway = doorway;
        this.transactions = transactions;
    }

    /**
     * Replaces the password of whoever opened this link, ends all their sessions and signs them in here: who reads the
     * mail and chose the password is the owner of both.
     *
     * @return the path to go on to; empty when the link is no longer good
     */
    Optional<String> afterRecovery(
            Link link, String password, HttpServletRequest request, HttpServletResponse response) {
        var account = users.find(link.user()).orElse(null);
        if (account == null || !account.active() || !link.email().equals(account.email())) {
            return Optional.empty();
        }
        var hash = change.checked(account, password);
        boolean done = Objects.requireNonNull(transactions.execute(_ -> {
            if (!links.use(link.id())) {
                return false;
            }
            users.verify(account.id(), link.email());
            links.revoke(Links.Purpose.VERIFY, account.id());
            change.make(account, hash, request);
            return true;
        }));
        return done ? Optional.of(doorway.enter(account, Proof.LINK, false, "/", request, response)) : Optional.empty();
    }
}
