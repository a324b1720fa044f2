package app.cuadra.identity.magiclink;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.session.Doorway;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets in who has a good link and says so; looking at a link never uses it up (SI-24). */
@Component
class MagicLinkDoor {

    private final Links links;
    private final UserTable users;
    private final FirstProof firstProof;
    private final Doorway doorway;
    private final TransactionTemplate transactions;

    MagicLinkDoor(
            Links links, UserTable users, FirstProof firstProof, Doorway doorway, TransactionTemplate transactions) {
        this.links = links;
        this.users = users;
        this.firstProof = firstProof;
        this.doorway = doorway;
        this.transactions = transactions;
    }

    /** A link and whom it lets in. */
    record Opened(Link link, Account account) {}

    /**
     * How it ended.
     *
     * @param path where to go on to
     * @param passwordGone a password that somebody else knew was taken away
     */
    record Entered(String path, boolean passwordGone) {}

    /** The id of the link of this token; 0 when there is none. */
    long find(String token) {
        return links.find(Links.Purpose.ENTER, token).map(Link::id).orElse(0L);
    }

    /** A link whose user may still sign in and still has the address it went to. */
    Optional<Opened> open(long id) {
        return links.find(Links.Purpose.ENTER, id)
                .flatMap(link -> users.find(link.user())
                        .filter(account -> account.active() && link.email().equals(account.email()))
                        .map(account -> new Opened(link, account)));
    }

    /** Uses the link up and signs its user in here; empty when it is no longer good. */
    Optional<Entered> enter(Opened opened, String wanted, HttpServletRequest request, HttpServletResponse response) {
        var passwordGone = new boolean[1];
        boolean used = Objects.requireNonNull(transactions.execute(_ -> {
            if (!links.use(opened.link().id())) {
                return false;
            }
            passwordGone[0] = firstProof.of(opened.account(), opened.link().email(), request);
            return true;
        }));
        return used
                ? Optional.of(new Entered(
                        doorway.enter(opened.account(), Proof.LINK, false, wanted, request, response), passwordGone[0]))
                : Optional.empty();
    }
}
