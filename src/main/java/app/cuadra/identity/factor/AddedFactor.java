package app.cuadra.identity.factor;

import app.cuadra.identity.notme.AddedWay;
import app.cuadra.values.UserId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A second factor that a stranger turned on would lock the owner out: "No fui yo" takes it away (SI-42). */
@Component
class AddedFactor implements AddedWay {

    private final AuthenticatorTable authenticators;
    private final RecoveryCodes codes;

    AddedFactor(AuthenticatorTable authenticators, RecoveryCodes codes) {
        this.authenticators = authenticators;
        this.codes = codes;
    }

    @Override
    public void removeSince(UserId user, Instant since) {
        authenticators.removeSince(user, since);
        codes.removeSince(user, since);
    }
}
