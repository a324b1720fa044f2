package app.cuadra.identity.registration;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.user.UserTable;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proving that an address is one's own (SI-3). */
@Component
class Verification {

    private final Links links;
    private final UserTable users;

    Verification(Links links, UserTable users) {
        this.links = links;
        this.users = users;
    }

    Optional<Link> open(String token) {
        return links.find(Links.Purpose.VERIFY, token);
    }

    Optional<Link> find(long id) {
        return links.find(Links.Purpose.VERIFY, id);
    }

    /** Uses the link up and notes the address as theirs; false when it is no longer good. */
    @Transactional
    public boolean confirm(Link link) {
        return links.use(link.id()) && users.verify(link.user(), link.email());
    }
}
