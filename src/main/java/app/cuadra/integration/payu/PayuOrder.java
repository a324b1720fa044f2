package app.cuadra.integration.payu;

import app.cuadra.integration.gateway.PaymentFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An order as PayU's queries tell it: what was paid, and what goes back of it. */
record PayuOrder(JsonNode order) {

    private static final Set<String> PAYING = Set.of("AUTHORIZATION_AND_CAPTURE", "CAPTURE");
    private static final Set<String> GOING_BACK = Set.of("REFUND", "PARTIAL_REFUND", "VOID");
    private static final Set<String> NOT_DONE = Set.of("DECLINED", "ERROR", "EXPIRED");

    String id() {
        return order.path("id").asString("");
    }

    List<PaymentFact> payments() {
        var reference = order.path("referenceCode").asString("");
        return transactions().stream()
                .filter(one -> PAYING.contains(one.path("type").asString("AUTHORIZATION_AND_CAPTURE")))
                .map(one -> new PaymentFact(
                        one.path("id").asString(""),
                        reference,
                        PayuGateway.state(word(one)),
                        value(one),
                        one.at("/additionalValues/TX_VALUE/currency").asString(""),
                        back(one)))
                .toList();
    }

    private BigDecimal back(JsonNode paid) {
        var id = paid.path("id").asString("");
        return transactions().stream()
                .filter(one -> GOING_BACK.contains(one.path("type").asString("")))
                .filter(one -> one.path("parentTransactionId").asString("").equals(id))
                .filter(one -> !NOT_DONE.contains(word(one)))
                .map(one -> one.path("type").asString("").equals("PARTIAL_REFUND") ? value(one) : value(paid))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(value(paid));
    }

    private List<JsonNode> transactions() {
        return order.path("transactions").valueStream().toList();
    }

    private static String word(JsonNode transaction) {
        return transaction.at("/transactionResponse/state").asString("");
    }

    private static BigDecimal value(JsonNode transaction) {
        var value = transaction.at("/additionalValues/TX_VALUE/value");
        return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
    }
}
