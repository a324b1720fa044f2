package app.cuadra.integration.stripe;

import app.cuadra.integration.gateway.Notification;
import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.gateway.PaymentFact.State;
import app.cuadra.integration.gateway.Reading;
import app.cuadra.integration.gateway.Signatures;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event that Stripe sends; its signature covers every byte of it. */
final class StripeEvent {

    /** Older than this, or so far ahead, is a replay or a clock that is wrong. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StripeEvent() {}

    static Reading read(Notification notification, String secret, Instant now) {
        if (!signed(notification, secret, now)) {
            return new Reading.Forged();
        }
        try {
            var event = JSON.readTree(notification.body());
            var about = event.at("/data/object");
            return switch (event.path("type").asString("")) {
                case "checkout.session.completed" -> session(about, paid(about) ? State.APPROVED : State.PENDING);
                case "checkout.session.async_payment_succeeded" -> session(about, State.APPROVED);
                case "checkout.session.async_payment_failed" -> session(about, State.DECLINED);
                case "charge.refunded" -> new Reading.Says(refunded(about));
                default -> new Reading.Beside();
            };
        } catch (JacksonException notJson) {
            return new Reading.Beside();
        }
    }

    private static Reading session(JsonNode session, State state) {
        // Sessions of the merchant's own shop come to the same address and are none of our links.
        return reference(session).isEmpty() || payment(session).isEmpty()
                ? new Reading.Beside()
                : new Reading.Says(fact(session, state));
    }

    static boolean paid(JsonNode session) {
        return session.path("payment_status").asString("").equals("paid");
    }

    /** How Stripe calls the payment of a session; empty when it has none yet. */
    static String payment(JsonNode session) {
        var intent = session.path("payment_intent");
        return intent.isObject() ? intent.path("id").asString("") : intent.asString("");
    }

    /** The payment of a session. */
    static PaymentFact fact(JsonNode session, State state) {
        var currency = StripeAmounts.currency(session);
        var back = session.at("/payment_intent/latest_charge/amount_refunded");
        return new PaymentFact(
                payment(session),
                reference(session),
                state,
                StripeAmounts.major(session.path("amount_total"), currency),
                currency,
                back.isNumber() ? StripeAmounts.major(back, currency) : BigDecimal.ZERO);
    }

    private static PaymentFact refunded(JsonNode charge) {
        var currency = StripeAmounts.currency(charge);
        return new PaymentFact(
                charge.path("payment_intent").asString(""),
                reference(charge),
                State.APPROVED,
                StripeAmounts.major(charge.path("amount"), currency),
                currency,
                StripeAmounts.major(charge.path("amount_refunded"), currency));
    }

    private static String reference(JsonNode about) {
        return about.at("/metadata/" + StripeGateway.REFERENCE).asString("");
    }

    private static boolean signed(Notification notification, String secret, Instant now) {
        var parts = Arrays.stream(notification.header("Stripe-Signature").split(","))
                .map(String::strip)
                .toList();
        var timestamp = parts.stream()
                .filter(part -> part.matches("t=\\d{1,12}"))
                .findFirst()
                .map(part -> part.substring(2))
                .orElse("");
        if (timestamp.isEmpty()
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0) {
            return false;
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((timestamp + ".").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(notification.body());
        var ours = Signatures.hmac(secret, bytes.toByteArray());
        return parts.stream()
                .filter(part -> part.startsWith("v1="))
                .anyMatch(part -> Signatures.equal(ours, part.substring("v1=".length())));
    }
}
