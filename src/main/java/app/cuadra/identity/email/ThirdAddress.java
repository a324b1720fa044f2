package app.cuadra.identity.email;

import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.link.Links.State;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where an account goes back to when its old address has another account by now. */
@Component
class ThirdAddress {

    private final EmailLetters letters;
    private final Throttle throttle;

    ThirdAddress(EmailLetters letters, Throttle throttle) {
        this.letters = letters;
        this.throttle = throttle;
    }

    /** Asks an address, of the person who may take the change back, whether it is theirs. */
    Email ask(Link undo, String typed) {
        var email = new Email(Text.required(typed, Email.MAX_LENGTH));
        var mine = throttle.count(Bucket.ASKING, "email " + undo.user().value()).allowed();
        if (!mine || !throttle.count(Bucket.MAIL, "email " + email.value()).allowed()) {
            throw Refused.because("email.tooSoon");
        }
        letters.rescue(undo.user(), email);
        return email;
    }

    /**
     * The link to take the change back by which this browser asked for the confirmation. The mailbox alone is not enough:
     * whoever has the account now could have written to it.
     */
    Optional<Link> undo(Link confirmed, Optional<Link> inThisBrowser) {
        return inThisBrowser.filter(link -> link.user().equals(confirmed.user()) && link.state() == State.GOOD);
    }
}
