package app.cuadra.api.token;

import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.values.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token that is in force.
 *
 * @param ending its last characters
 * @param made when it was made or last renewed
 * @param used when it last let a program in, and from which address
 */
public record Token(
        long id,
        UserId user,
        String name,
        Set<Scope> scopes,
        Set<Demand> met,
        String ending,
        Instant made,
        Optional<Instant> used,
        String usedFrom) {}
