package app.cuadra.identity.session;

import app.cuadra.identity.user.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * The user of a request, read from the database at that request: what Spring Security calls an authentication. It is
 * never stored; a session keeps the user's id only ({@link SessionContexts}).
 */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Account account;

    public SignedIn(Account account) {
        super(List.of());
        this.account = account;
        super.setAuthenticated(true);
    }

    /** Who it is. */
    public Account account() {
        return account;
    }

    @Override
    public String getName() {
        return String.valueOf(account.id().value());
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
