package app.cuadra.identity.factor;

import app.cuadra.identity.account.SecurityItem;
import app.cuadra.identity.account.SecuritySource;
import app.cuadra.identity.user.Account;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Verificación en dos pasos" on the page "Seguridad". */
@Component
@Order(40)
class FactorLine implements SecuritySource {

    private final Factors factors;

    FactorLine(Factors factors) {
        this.factors = factors;
    }

    @Override
    public List<SecurityItem> items(Account account) {
        var on = factors.on(account.id());
        return List.of(new SecurityItem(
                SecurityItem.Group.AUTHENTICATION,
                "factor.title",
                on ? "factor.line.on" : "factor.line.off",
                Map.of(),
                on,
                on ? "factor.line.manage" : "factor.line.turnOn",
                FactorPages.PATH));
    }
}
