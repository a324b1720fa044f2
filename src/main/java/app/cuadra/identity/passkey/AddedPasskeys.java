package app.cuadra.identity.passkey;

import app.cuadra.identity.notme.AddedWay;
import app.cuadra.values.UserId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Passkeys that somebody else may have added go when the owner says "No fui yo". */
@Component
class AddedPasskeys implements AddedWay {

    private final PasskeyTable passkeys;

    AddedPasskeys(PasskeyTable passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public void removeSince(UserId user, Instant since) {
        passkeys.removeSince(user, since);
    }
}
