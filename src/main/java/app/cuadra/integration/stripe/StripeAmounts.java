package app.cuadra.integration.stripe;

import app.cuadra.integration.gateway.Price;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Amounts as Stripe writes them: whole numbers of the smallest unit. */
final class StripeAmounts {

    /** Those of "Zero-decimal currencies" that somebody here may use. */
    private static final Set<String> WITHOUT_DECIMALS = Set.of("CLP", "JPY", "KRW", "PYG", "VND", "XAF", "XOF");

    private static final int CENTS = 2;

    private StripeAmounts() {}

    static String minor(BigDecimal amount, String currency) {
        return String.valueOf(Price.minor(amount, digits(currency)));
    }

    static BigDecimal major(JsonNode minor, String currency) {
        return Price.major(minor.decimalValue(), digits(currency));
    }

    /** The currency as everybody else writes it. */
    static String currency(JsonNode node) {
        return node.path("currency").asString("").toUpperCase(Locale.ROOT);
    }

    private static int digits(String currency) {
        return WITHOUT_DECIMALS.contains(currency) ? 0 : CENTS;
    }
}
