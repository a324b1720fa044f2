package app.cuadra.integration.link;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A payment link and what was paid by it.
 *
 * @param secret part of its address
 * @param outsideReference ours at the gateway
 * @param problem the code of why it failed, or empty
 * @param said what the gateway said about that
 * @param outside how the gateway calls the link
 * @param address of the gateway's page
 * @param fields what the payer's browser must send there
 * @param paid what was paid by it
 * @param refunded what of it went back
 */
public record PaymentLink(
        long id,
        long connection,
        String secret,
        String outsideReference,
        String reference,
        String description,
        String currency,
        BigDecimal amount,
        State state,
        String problem,
        String said,
        String outside,
        String address,
        Map<String, String> fields,
        Instant createdAt,
        long createdBy,
        BigDecimal paid,
        BigDecimal refunded) {

    /** What became of it, but for payments. */
    public enum State {
        OPENING,
        OPEN,
        FAILED,
        CLOSED
    }

    /** How it stands, all in all. */
    public enum Standing {
        OPENING,
        OPEN,
        PAID,
        REFUNDED,
        FAILED,
        CLOSED;

        /** The kind of its mark. */
        public String tone() {
            return switch (this) {
                case OPENING, OPEN -> "wait";
                case PAID -> "ok";
                case REFUNDED -> "info";
                case FAILED -> "bad";
                case CLOSED -> "off";
            };
        }
    }

    /** How it stands, all in all: money counts more than what was done to the link afterwards. */
    public Standing standing() {
        if (paid.signum() > 0) {
            return refunded.compareTo(paid) >= 0 ? Standing.REFUNDED : Standing.PAID;
        }
        return switch (state) {
            case OPENING -> Standing.OPENING;
            case OPEN -> Standing.OPEN;
            case FAILED -> Standing.FAILED;
            case CLOSED -> Standing.CLOSED;
        };
    }

    /** True when somebody can pay by it now. */
    public boolean payable() {
        return standing() == Standing.OPEN;
    }
}
