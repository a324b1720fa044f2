package app.cuadra.integration.mercadopago;

import app.cuadra.integration.gateway.Ask;
import app.cuadra.integration.gateway.Charge;
import app.cuadra.integration.gateway.Credentials;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.integration.gateway.Hosts;
import app.cuadra.integration.gateway.Notification;
import app.cuadra.integration.gateway.Opening;
import app.cuadra.integration.gateway.Outcome;
import app.cuadra.integration.gateway.Outside;
import app.cuadra.integration.gateway.Outside.Answer;
import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.gateway.PaymentFact.State;
import app.cuadra.integration.gateway.Provider;
import app.cuadra.integration.gateway.Reading;
import app.cuadra.integration.gateway.Request;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Mercado Pago's Checkout Pro, its payments and its webhooks. */
@Component
@Order(2)
class MercadoPagoGateway implements Gateway {

    static final String TOKEN = "accessToken";
    static final String SECRET = "webhookSecret";

    private static final String API = "https://api.mercadopago.com";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    private final Outside outside;
    private final Hosts hosts;
    private final Clock clock;

    MercadoPagoGateway(Outside outside, Hosts hosts, Clock clock) {
        this.outside = outside;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    public Provider provider() {
        return Provider.MERCADO_PAGO;
    }

    @Override
    public List<Ask> asks() {
        return List.of(
                Ask.secret(TOKEN, "(APP_USR|TEST)-[A-Za-z0-9-]{10,180}"), Ask.secret(SECRET, "[A-Za-z0-9]{16,128}"));
    }

    @Override
    public boolean sandbox(Credentials credentials) {
        return credentials.get(TOKEN).startsWith("TEST-");
    }

    @Override
    public boolean addressByHand() {
        return false;
    }

    @Override
    public Outcome<String> check(Credentials credentials) {
        return outside.send(authorized(credentials, "/users/me"), answer -> answer.text("nickname"));
    }

    @Override
    public Outcome<Opening> open(Credentials credentials, Charge charge) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", charge.reference());
        item.put("title", charge.description());
        item.put("quantity", 1);
        item.put("currency_id", charge.price().currency());
        item.put("unit_price", charge.amount());
        var preference = new LinkedHashMap<String, Object>();
        preference.put("items", List.of(item));
        preference.put("external_reference", charge.reference());
        preference.put("notification_url", charge.noticeTo() + "?source_news=webhooks");
        var back = charge.backTo().toString();
        preference.put("back_urls", Map.of("success", back, "pending", back, "failure", back));
        if (back.startsWith("https:")) {
            // It takes nothing else to return to by itself.
            preference.put("auto_return", "approved");
        }
        var page = sandbox(credentials) ? "sandbox_init_point" : "init_point";
        return outside.send(
                keyed(credentials, "/checkout/preferences", preference, charge.key()),
                answer -> new Opening(answer.text("id"), URI.create(answer.text(page)), Map.of()));
    }

    /** A preference can't be taken away; it can be over. */
    @Override
    public Outcome<String> close(Credentials credentials, String preference) {
        var over = Map.of(
                "expires",
                true,
                "expiration_date_to",
                MOMENT.format(clock.instant().atOffset(ZoneOffset.UTC)));
        return outside.send(
                Request.json(at("/checkout/preferences/" + Request.encoded(preference)), "PUT", over)
                        .bearer(credentials.get(TOKEN)),
                answer -> answer.text("id"));
    }

    @Override
    public Reading read(Credentials credentials, Notification notification, Instant now) {
        return MercadoPagoNotice.read(notification, credentials.get(SECRET));
    }

    @Override
    public Outcome<PaymentFact> payment(Credentials credentials, String payment) {
        return outside.send(
                authorized(credentials, "/v1/payments/" + Request.encoded(payment)), answer -> fact(answer.body()));
    }

    @Override
    public Outcome<List<PaymentFact>> paymentsOf(Credentials credentials, String reference, String preference) {
        return outside.send(
                authorized(credentials, "/v1/payments/search?external_reference=" + Request.encoded(reference)),
                MercadoPagoGateway::found);
    }

    private static List<PaymentFact> found(Answer answer) {
        var results = answer.body().path("results");
        if (!results.isArray()) {
            throw new Outside.Garbled();
        }
        return results.valueStream().map(MercadoPagoGateway::fact).toList();
    }

    @Override
    public boolean refundsParts() {
        return true;
    }

    @Override
    public Outcome<String> refund(Credentials credentials, PaymentFact paid, BigDecimal amount, String key) {
        var body = Map.of("amount", new BigDecimal(amount.toPlainString()));
        return outside.send(
                keyed(credentials, "/v1/payments/" + Request.encoded(paid.outside()) + "/refunds", body, key),
                answer -> answer.text("id"));
    }

    private static PaymentFact fact(JsonNode payment) {
        var id = payment.path("id").asString("");
        if (id.isEmpty() || !payment.path("transaction_amount").isNumber()) {
            throw new Outside.Garbled();
        }
        var refunded = payment.path("transaction_amount_refunded");
        return new PaymentFact(
                id,
                payment.path("external_reference").asString(""),
                state(payment.path("status").asString("")),
                payment.path("transaction_amount").decimalValue(),
                payment.path("currency_id").asString(""),
                refunded.isNumber() ? refunded.decimalValue() : BigDecimal.ZERO);
    }

    private static State state(String status) {
        return switch (status) {
            case "approved" -> State.APPROVED;
            case "rejected", "cancelled" -> State.DECLINED;
            case "refunded", "charged_back" -> State.VOIDED;
            default -> State.PENDING;
        };
    }

    private Request keyed(Credentials credentials, String path, Object body, String key) {
        return Request.json(at(path), "POST", body)
                .bearer(credentials.get(TOKEN))
                .with("X-Idempotency-Key", key);
    }

    private Request authorized(Credentials credentials, String path) {
        return Request.get(at(path)).bearer(credentials.get(TOKEN));
    }

    private URI at(String path) {
        return hosts.at(API + path);
    }
}
