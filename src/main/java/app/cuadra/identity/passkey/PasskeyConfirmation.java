package app.cuadra.identity.passkey;

import app.cuadra.identity.confirmation.ConfirmationWay;
import app.cuadra.identity.user.Account;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A passkey instead of the password on the page {@code /confirmar}. */
@Component
@Order(10)
class PasskeyConfirmation implements ConfirmationWay {

    private final RelyingParty here;
    private final PasskeyTable passkeys;

    PasskeyConfirmation(RelyingParty here, PasskeyTable passkeys) {
        this.here = here;
        this.passkeys = passkeys;
    }

    @Override
    public String title() {
        return "passkey.confirm";
    }

    @Override
    public String icon() {
        return "key";
    }

    @Override
    public String path() {
        return PasskeyConfirmationPages.PATH;
    }

    @Override
    public boolean offered(Account account) {
        return here.possible() && !passkeys.of(account.id()).isEmpty();
    }

    @Override
    public boolean second() {
        return true;
    }
}
