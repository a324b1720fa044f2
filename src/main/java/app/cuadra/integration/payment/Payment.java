package app.cuadra.integration.payment;

import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.gateway.PaymentFact.State;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A payment.
 *
 * @param outside how the gateway calls it
 * @param refunded what of it went back, as the gateway says
 */
public record Payment(
        long id,
        long link,
        String outside,
        State state,
        String currency,
        BigDecimal amount,
        BigDecimal refunded,
        Instant firstToldAt) {

    /** The kind of its mark. */
    public String tone() {
        return switch (state) {
            case PENDING -> "wait";
            case DECLINED -> "bad";
            case APPROVED -> "ok";
            case VOIDED -> "info";
        };
    }

    /** The same as its gateway tells it. */
    PaymentFact fact(String reference) {
        return new PaymentFact(outside, reference, state, amount, currency, refunded);
    }
}
