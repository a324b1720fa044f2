package app.cuadra.identity.account;

import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line "Contraseña" of the page "Seguridad". */
@Component
@Order(20)
class PasswordLine implements SecuritySource {

    private static final String PATH = "/mi-cuadra/seguridad/clave";

    private final UserTable users;

    PasswordLine(UserTable users) {
        this.users = users;
    }

    @Override
    public List<SecurityItem> items(Account account) {
        var kept = users.passwordKept(account.id());
        if (!kept.any()) {
            return List.of(line("password.none", Map.of(), "password.create"));
        }
        return List.of(kept.changed()
                .map(when -> line("password.changedAgo", Map.of("ago", when), "security.edit"))
                .orElseGet(() -> line("password.unchanged", Map.of(), "security.edit")));
    }

    private static SecurityItem line(String state, Map<String, Object> args, String action) {
        return new SecurityItem(SecurityItem.Group.LOGIN, "password.title", state, args, false, action, PATH);
    }
}
