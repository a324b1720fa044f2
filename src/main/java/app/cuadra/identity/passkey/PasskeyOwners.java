package app.cuadra.identity.passkey;

import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as authenticators know them, in the way Spring Security wants it. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final PasskeyTable passkeys;
    private final UserTable users;

    PasskeyOwners(PasskeyTable passkeys, UserTable users) {
        this.passkeys = passkeys;
        this.users = users;
    }

    /** This person, as the browser's dialog will call them. */
    PublicKeyCredentialUserEntity of(Account account) {
        return entity(account, passkeys.handle(account));
    }

    /** The account that a handle stands for. */
    Optional<Account> account(Bytes handle) {
        return passkeys.owner(handle).flatMap(users::find);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return account(handle).map(account -> entity(account, handle)).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return users.findLogin(login).map(this::of).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("people are made by registering");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("a handle goes with its person");
    }

    private static PublicKeyCredentialUserEntity entity(Account account, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(account.login())
                .displayName(account.name())
                .build();
    }
}
