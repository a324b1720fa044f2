package app.cuadra.integration;

import app.cuadra.values.CompanyId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A gateway has confirmed a payment. Published once for each payment however often it is told, in the transaction that
 * notes it: whoever listens in that transaction books it exactly once.
 *
 * @param link the payment link it was paid by
 * @param payment the number of the payment
 * @param reference what the company calls what was paid
 * @param gateway the word of the gateway
 * @param currency ISO 4217
 * @param sandbox whether the money is made up
 */
public record PaymentReceived(
        CompanyId company,
        long link,
        long payment,
        String reference,
        String gateway,
        BigDecimal amount,
        String currency,
        boolean sandbox,
        Instant at) {}
