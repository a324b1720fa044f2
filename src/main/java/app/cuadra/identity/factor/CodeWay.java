package app.cuadra.identity.factor;

import app.cuadra.identity.confirmation.ConfirmationWay;
import app.cuadra.identity.user.Account;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The code of the app, beside the password on the page {@code /confirmar}. */
@Component
@Order(20)
class CodeWay implements ConfirmationWay {

    private final Factors factors;

    CodeWay(Factors factors) {
        this.factors = factors;
    }

    @Override
    public String title() {
        return "factor.confirm.way";
    }

    @Override
    public String icon() {
        return "shield-lock";
    }

    @Override
    public String path() {
        return CodePages.PATH;
    }

    @Override
    public boolean offered(Account account) {
        return factors.on(account.id());
    }

    @Override
    public boolean second() {
        return true;
    }
}
