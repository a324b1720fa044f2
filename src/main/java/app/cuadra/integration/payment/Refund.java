package app.cuadra.integration.payment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money that goes back to a payer.
 *
 * @param key the same at every try
 * @param problem the code of why it failed, or empty
 * @param said what the gateway said about that
 */
public record Refund(
        long id,
        long payment,
        String key,
        BigDecimal amount,
        State state,
        String problem,
        String said,
        Instant requestedAt,
        long requestedBy) {

    /** What became of it. */
    public enum State {
        REQUESTED,
        DONE,
        FAILED,
        /** Nobody could tell, for as long as we asked: a person can ask again. */
        UNKNOWN;

        /** The kind of its mark. */
        public String tone() {
            return switch (this) {
                case REQUESTED, UNKNOWN -> "wait";
                case DONE -> "ok";
                case FAILED -> "bad";
            };
        }
    }
}
