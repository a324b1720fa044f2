package app.cuadra.integration.stripe;

import app.cuadra.integration.gateway.Ask;
import app.cuadra.integration.gateway.Charge;
import app.cuadra.integration.gateway.Credentials;
import app.cuadra.integration.gateway.Gateway;
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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stripe's payment links, its events and refunds. */
@Component
@Order(4)
class StripeGateway implements Gateway {

    /** Under which name our reference stands with everything we make. */
    static final String REFERENCE = "cuadra_reference";

    private static final String KEY = "secretKey";
    /** What Stripe gave for the address where it notifies us. */
    private static final String ENDPOINT = "endpoint";

    private static final String ENDPOINT_SECRET = "endpointSecret";

    private final StripeApi api;

    StripeGateway(StripeApi api) {
        this.api = api;
    }

    @Override
    public Provider provider() {
        return Provider.STRIPE;
    }

    @Override
    public List<Ask> asks() {
        return List.of(Ask.secret(KEY, "(sk|rk)_(test|live)_[A-Za-z0-9]{8,180}"));
    }

    @Override
    public boolean sandbox(Credentials credentials) {
        return credentials.get(KEY).contains("_test_");
    }

    @Override
    public boolean addressByHand() {
        return false;
    }

    @Override
    public Outcome<String> check(Credentials credentials) {
        return api.get(key(credentials), "/v1/account", StripeGateway::named);
    }

    private static String named(Answer answer) {
        var name = answer.body().at("/settings/dashboard/display_name").asString("");
        return name.isEmpty() ? answer.text("id") : name;
    }

    @Override
    public Outcome<Credentials> subscribe(Credentials credentials, URI noticeTo) {
        var form = new LinkedHashMap<String, String>();
        form.put("url", noticeTo.toString());
        form.put("enabled_events[0]", "checkout.session.completed");
        form.put("enabled_events[1]", "checkout.session.async_payment_succeeded");
        form.put("enabled_events[2]", "checkout.session.async_payment_failed");
        form.put("enabled_events[3]", "charge.refunded");
        return api.post(
                key(credentials),
                "/v1/webhook_endpoints",
                form,
                noticeTo.getPath(),
                answer -> with(credentials, answer.text("id"), answer.text("secret")));
    }

    private static Credentials with(Credentials credentials, String endpoint, String secret) {
        var values = new LinkedHashMap<>(credentials.values());
        values.put(ENDPOINT, endpoint);
        values.put(ENDPOINT_SECRET, secret);
        return new Credentials(values);
    }

    @Override
    public void unsubscribe(Credentials credentials) {
        api.delete(key(credentials), "/v1/webhook_endpoints/" + credentials.get(ENDPOINT));
    }

    @Override
    public Outcome<Opening> open(Credentials credentials, Charge charge) {
        var currency = charge.price().currency();
        var price = new LinkedHashMap<String, String>();
        price.put("currency", currency.toLowerCase(Locale.ROOT));
        price.put("unit_amount", StripeAmounts.minor(charge.amount(), currency));
        price.put("product_data[name]", charge.description());
        return api.post(key(credentials), "/v1/prices", price, charge.key() + "-price", answer -> answer.text("id"))
                .then(id -> api.post(
                        key(credentials),
                        "/v1/payment_links",
                        link(charge, id),
                        charge.key() + "-link",
                        answer -> new Opening(answer.text("id"), URI.create(answer.text("url")), Map.of())));
    }

    private static Map<String, String> link(Charge charge, String price) {
        var link = new LinkedHashMap<String, String>();
        link.put("line_items[0][price]", price);
        link.put("line_items[0][quantity]", "1");
        link.put("restrictions[completed_sessions][limit]", "1");
        link.put("metadata[" + REFERENCE + "]", charge.reference());
        link.put("payment_intent_data[metadata][" + REFERENCE + "]", charge.reference());
        link.put("after_completion[type]", "redirect");
        link.put("after_completion[redirect][url]", charge.backTo().toString());
        return link;
    }

    @Override
    public Outcome<String> close(Credentials credentials, String link) {
        return api.post(
                key(credentials),
                "/v1/payment_links/" + Request.encoded(link),
                Map.of("active", "false"),
                link + "-closing",
                answer -> answer.text("id"));
    }

    @Override
    public Reading read(Credentials credentials, Notification notification, Instant now) {
        return StripeEvent.read(notification, credentials.get(ENDPOINT_SECRET), now);
    }

    @Override
    public Outcome<List<PaymentFact>> paymentsOf(Credentials credentials, String reference, String link) {
        var query = "?payment_link=" + Request.encoded(link) + "&limit=100&" + Request.encoded("expand[]")
                + "=data.payment_intent.latest_charge";
        return api.get(
                key(credentials),
                "/v1/checkout/sessions" + query,
                answer -> sessions(answer).toList());
    }

    private static Stream<PaymentFact> sessions(Answer answer) {
        var data = answer.body().path("data");
        if (!data.isArray()) {
            throw new Outside.Garbled();
        }
        return data.valueStream()
                .filter(session -> session.path("status").asString("").equals("complete")
                        && !StripeEvent.payment(session).isEmpty())
                .map(session -> StripeEvent.fact(session, StripeEvent.paid(session) ? State.APPROVED : State.PENDING));
    }

    @Override
    public boolean refundsParts() {
        return true;
    }

    @Override
    public Outcome<String> refund(Credentials credentials, PaymentFact paid, BigDecimal amount, String key) {
        var form = Map.of("payment_intent", paid.outside(), "amount", StripeAmounts.minor(amount, paid.currency()));
        return api.post(key(credentials), "/v1/refunds", form, key, answer -> answer.text("id"));
    }

    private static String key(Credentials credentials) {
        return credentials.get(KEY);
    }
}
