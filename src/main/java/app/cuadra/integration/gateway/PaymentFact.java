package app.cuadra.integration.gateway;

import java.math.BigDecimal;

/**
 * What a gateway says of one payment.
 *
 * @param outside how the gateway calls the payment
 * @param reference ours, of the charge; empty when the gateway does not repeat it
 * @param amount what was paid, or tried to be
 * @param currency ISO 4217, in capitals
 * @param refunded how much of it went back
 */
public record PaymentFact(
        String outside, String reference, State state, BigDecimal amount, String currency, BigDecimal refunded) {

    /** How far a payment is. Later ones never give way to earlier ones, in whatever order they are told. */
    public enum State {
        PENDING,
        DECLINED,
        APPROVED,
        VOIDED;

        /** True when a payment in this state may become one in that state. */
        public boolean mayBecome(State next) {
            return next.ordinal() > ordinal();
        }
    }
}
