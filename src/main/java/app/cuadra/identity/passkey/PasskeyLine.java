package app.cuadra.identity.passkey;

import app.cuadra.identity.account.SecurityItem;
import app.cuadra.identity.account.SecuritySource;
import app.cuadra.identity.user.Account;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line "Llaves de acceso" of the page "Seguridad": how many, and what they are called. */
@Component
@Order(40)
class PasskeyLine implements SecuritySource {

    /** Names on the line; the page has them all. */
    private static final int NAMED = 3;

    private final RelyingParty here;
    private final PasskeyTable passkeys;

    PasskeyLine(RelyingParty here, PasskeyTable passkeys) {
        this.here = here;
        this.passkeys = passkeys;
    }

    @Override
    public List<SecurityItem> items(Account account) {
        if (!here.possible()) {
            return List.of();
        }
        var all = passkeys.of(account.id());
        var names = all.stream().limit(NAMED).map(Passkey::name).collect(Collectors.joining(", "));
        var more = Math.max(0, all.size() - NAMED);
        return List.of(
                all.isEmpty()
                        ? line("passkey.line.none", Map.of(), false, "passkey.line.add")
                        : line(
                                "passkey.line.some",
                                Map.of("count", all.size(), "names", names, "more", more),
                                true,
                                "passkey.line.manage"));
    }

    private static SecurityItem line(String state, Map<String, Object> args, boolean on, String action) {
        return new SecurityItem(
                SecurityItem.Group.AUTHENTICATION, "passkey.title", state, args, on, action, PasskeyPages.PATH);
    }
}
