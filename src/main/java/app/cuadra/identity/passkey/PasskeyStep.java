package app.cuadra.identity.passkey;

import app.cuadra.identity.session.SecondStepWay;
import app.cuadra.identity.user.Account;
import org.springframework.stereotype.Component;

/** A passkey instead of the code at the second step. */
@Component
class PasskeyStep implements SecondStepWay {

    private final RelyingParty here;
    private final PasskeyTable passkeys;

    PasskeyStep(RelyingParty here, PasskeyTable passkeys) {
        this.here = here;
        this.passkeys = passkeys;
    }

    @Override
    public String title() {
        return "passkey.use";
    }

    @Override
    public String icon() {
        return "key";
    }

    @Override
    public String path() {
        return PasskeyStepPages.PATH;
    }

    @Override
    public boolean offered(Account account) {
        return here.possible() && !passkeys.of(account.id()).isEmpty();
    }
}
