package app.cuadra.company.address;

import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.time.Instant;

/** A change of somebody's address that both addresses must confirm. */
public record AddressChange(
        long id,
        UserId user,
        Email before,
        Email after,
        boolean oldConfirmed,
        boolean newConfirmed,
        Instant expiresAt,
        State state) {

    /** What became of it. */
    public enum State {
        OPEN,
        EXPIRED,
        WITHDRAWN,
        DONE
    }

    /** Whose link it is. */
    public enum Side {
        OLD,
        NEW
    }

    /** True when this side has confirmed. */
    public boolean confirmed(Side side) {
        return switch (side) {
            case OLD -> oldConfirmed;
            case NEW -> newConfirmed;
        };
    }
}
