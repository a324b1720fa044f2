package app.cuadra.integration.connection;

import app.cuadra.integration.IntegrationCard.State;
import app.cuadra.integration.gateway.Provider;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A company's connection with a gateway, as it may be shown.
 *
 * @param account how the gateway calls the company
 * @param details what was given and may be shown, by name
 * @param endings the last characters of what may not
 * @param noticeKey part of the address for the gateway's notifications
 */
public record Connection(
        long id,
        Provider provider,
        boolean sandbox,
        String account,
        Map<String, String> details,
        Map<String, String> endings,
        String noticeKey,
        Instant connectedAt,
        long connectedBy,
        Instant checkedAt,
        Check check,
        Optional<Instant> disconnectedAt,
        Optional<Long> disconnectedBy) {

    /** How the last check ended. */
    public enum Check {
        OK,
        REFUSED,
        UNKNOWN
    }

    /** How it stands. */
    public State state() {
        if (disconnectedAt.isPresent()) {
            return State.OFF;
        }
        return switch (check) {
            case OK -> sandbox ? State.TESTING : State.ON;
            case REFUSED, UNKNOWN -> State.FAILING;
        };
    }
}
