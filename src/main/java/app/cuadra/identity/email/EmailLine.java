package app.cuadra.identity.email;

import app.cuadra.identity.account.SecurityItem;
import app.cuadra.identity.account.SecuritySource;
import app.cuadra.identity.user.Account;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line "Correo electrónico" of the page "Seguridad"; a generated login has a username instead. */
@Component
@Order(10)
class EmailLine implements SecuritySource {

    @Override
    public List<SecurityItem> items(Account account) {
        if (account.email() == null) {
            return List.of(new SecurityItem(
                    SecurityItem.Group.LOGIN, "email.username", account.login(), "", Map.of(), false, "", ""));
        }
        var verified = account.emailVerified();
        return List.of(new SecurityItem(
                SecurityItem.Group.LOGIN,
                "email.title",
                account.login(),
                verified ? "email.verified" : "email.unverified",
                Map.of(),
                verified,
                "security.edit",
                EmailPages.PATH));
    }
}
