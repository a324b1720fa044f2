package app.cuadra.integration.gateway;

import java.math.BigDecimal;
import java.net.URI;

/**
 * Money that a company asks somebody for.
 *
 * @param key the same for the same charge, so that a gateway that is asked twice makes one
 * @param reference ours, unlike any other at this gateway
 * @param description what the payer reads
 * @param amount with as many decimals as {@code price} says
 * @param price in which currency, and how this gateway writes it
 * @param backTo where the payer returns to
 * @param noticeTo where the gateway tells us what became of it
 * @param language of the company: es, en, pt
 */
public record Charge(
        String key,
        String reference,
        String description,
        BigDecimal amount,
        Price price,
        URI backTo,
        URI noticeTo,
        String language) {}
