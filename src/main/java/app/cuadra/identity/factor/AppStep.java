package app.cuadra.identity.factor;

import app.cuadra.identity.session.Proof;
import app.cuadra.identity.session.SecondStep;
import app.cuadra.identity.user.Account;
import org.springframework.stereotype.Component;

/** Whoever has an app in use is asked for its code, whatever they began with; a passkey is two proofs already. */
@Component
class AppStep implements SecondStep {

    private final Factors factors;

    AppStep(Factors factors) {
        this.factors = factors;
    }

    @Override
    public boolean asks(Account account, Proof first) {
        return !first.second() && factors.on(account.id());
    }
}
