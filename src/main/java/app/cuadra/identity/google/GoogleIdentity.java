package app.cuadra.identity.google;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom the provider vouches for, after every check of what it sent. Issuer and subject together say who it is; the
 * e-mail alone never does, because addresses change hands.
 *
 * @param email as we write addresses; empty when the provider told none that we could write to
 * @param emailVerified whether the provider says that the address is theirs
 * @param name how the provider calls them, may be empty
 * @param authenticatedAt when they last proved it there; null when the provider does not tell
 */
record GoogleIdentity(
        String issuer,
        String subject,
        String email,
        boolean emailVerified,
        String name,
        @Nullable Instant authenticatedAt) {

    /** What to show of it. */
    String account() {
        return email.isEmpty() ? name : email;
    }
}
