package app.cuadra.integration.wompi;

import app.cuadra.integration.gateway.Notification;
import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.gateway.PaymentFact.State;
import app.cuadra.integration.gateway.Price;
import app.cuadra.integration.gateway.Reading;
import app.cuadra.integration.gateway.Signatures;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that Wompi sends.
 *
 * @param signed the values under its signature, in the order it names them, and the timestamp
 * @param checksum the signature
 */
record WompiEvent(JsonNode body, String signed, String checksum) {

    private static final int CENTS = 2;
    private static final int PROPERTIES_MAX = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads it; empty when it has not the shape of one. */
    static Optional<WompiEvent> read(Notification notification) {
        try {
            var body = JSON.readTree(notification.body());
            var properties = body.at("/signature/properties");
            if (!properties.isArray() || properties.isEmpty() || properties.size() > PROPERTIES_MAX) {
                return Optional.empty();
            }
            var signed = new StringBuilder();
            for (var property : properties) {
                var value = body.path("data").at("/" + property.asString("").replace('.', '/'));
                signed.append(value.isValueNode() ? value.asString("") : "");
            }
            signed.append(body.path("timestamp").asString(""));
            return Optional.of(new WompiEvent(
                    body, signed.toString(), body.at("/signature/checksum").asString("")));
        } catch (JacksonException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /**
     * The signature covers only what it names, and it names by itself what it covers: one that leaves out the state, the
     * amount or the transaction would let anybody write those in.
     */
    boolean signedWith(String secret) {
        var named = body.at("/signature/properties")
                .valueStream()
                .map(one -> one.asString(""))
                .toList();
        return named.contains("transaction.id")
                && named.contains("transaction.status")
                && named.contains("transaction.amount_in_cents")
                && Signatures.equal(Signatures.digest("SHA-256", signed + secret), checksum);
    }

    Reading reading() {
        if (!body.path("event").asString("").equals("transaction.updated")) {
            return new Reading.Beside();
        }
        return new Reading.AskAbout(body.at("/data/transaction/id").asString(""));
    }

    /** A transaction as events and the API tell it. */
    static PaymentFact fact(JsonNode transaction) {
        var state = state(transaction.path("status").asString(""));
        var amount =
                Price.major(new BigDecimal(transaction.path("amount_in_cents").asString("")), CENTS);
        return new PaymentFact(
                transaction.path("id").asString(""),
                transaction.path("reference").asString(""),
                state,
                amount,
                transaction.path("currency").asString(""),
                state == State.VOIDED ? amount : BigDecimal.ZERO);
    }

    private static State state(String status) {
        return switch (status) {
            case "APPROVED" -> State.APPROVED;
            case "DECLINED", "ERROR" -> State.DECLINED;
            case "VOIDED" -> State.VOIDED;
            default -> State.PENDING;
        };
    }
}
