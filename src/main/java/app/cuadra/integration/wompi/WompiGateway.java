package app.cuadra.integration.wompi;

import app.cuadra.integration.gateway.Ask;
import app.cuadra.integration.gateway.Charge;
import app.cuadra.integration.gateway.Credentials;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.integration.gateway.Hosts;
import app.cuadra.integration.gateway.Notification;
import app.cuadra.integration.gateway.Opening;
import app.cuadra.integration.gateway.Outcome;
import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outside;
import app.cuadra.integration.gateway.Outside.Answer;
import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.gateway.Price;
import app.cuadra.integration.gateway.Provider;
import app.cuadra.integration.gateway.Reading;
import app.cuadra.integration.gateway.Request;
import app.cuadra.integration.gateway.Signatures;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Wompi's Web Checkout, its transactions and its events. */
@Component
@Order(1)
class WompiGateway implements Gateway {

    static final String PUBLIC = "publicKey";
    static final String PRIVATE = "privateKey";
    static final String INTEGRITY = "integritySecret";
    static final String EVENTS = "eventsSecret";

    private static final int CENTS = 2;
    private static final String CHECKOUT = "https://checkout.wompi.co/p/";

    private final Outside outside;
    private final Hosts hosts;

    WompiGateway(Outside outside, Hosts hosts) {
        this.outside = outside;
        this.hosts = hosts;
    }

    @Override
    public Provider provider() {
        return Provider.WOMPI;
    }

    @Override
    public List<Ask> asks() {
        return List.of(
                Ask.plain(PUBLIC, "pub_(test|prod)_[A-Za-z0-9]{8,100}"),
                Ask.secret(PRIVATE, "prv_(test|prod)_[A-Za-z0-9]{8,100}"),
                Ask.secret(INTEGRITY, "(test|prod)_integrity_[A-Za-z0-9]{8,100}"),
                Ask.secret(EVENTS, "(test|prod)_events_[A-Za-z0-9]{8,100}"));
    }

    @Override
    public boolean sandbox(Credentials credentials) {
        return credentials.get(PUBLIC).startsWith("pub_test_");
    }

    @Override
    public String misfit(Credentials credentials) {
        var world = sandbox(credentials) ? "test_" : "prod_";
        if (!credentials.get(PRIVATE).startsWith("prv_" + world)) {
            return PRIVATE;
        }
        if (!credentials.get(INTEGRITY).startsWith(world)) {
            return INTEGRITY;
        }
        return credentials.get(EVENTS).startsWith(world) ? "" : EVENTS;
    }

    /** The public key names the merchant, and only the private one may look for transactions. */
    @Override
    public Outcome<String> check(Credentials credentials) {
        var merchant = outside.send(
                Request.get(api(credentials, "/merchants/" + credentials.get(PUBLIC))),
                answer -> answer.text("data", "name"));
        return switch (merchant) {
            case Failed<String> _ -> new Failed<>("gateway.keys", "");
            case Outcome.Done<String> done ->
                paymentsOf(credentials, "cuadra", "").map(_ -> done.value());
            case Outcome.Unknown<String> unknown -> unknown;
        };
    }

    /** Nobody is asked: the page's address carries all, and a signature that keeps payers from changing the amount. */
    @Override
    public Outcome<Opening> open(Credentials credentials, Charge charge) {
        var currency = charge.price().currency();
        var cents = String.valueOf(Price.minor(charge.amount(), CENTS));
        var fields = new LinkedHashMap<String, String>();
        fields.put("public-key", credentials.get(PUBLIC));
        fields.put("currency", currency);
        fields.put("amount-in-cents", cents);
        fields.put("reference", charge.reference());
        fields.put("signature:integrity", integrity(credentials, charge.reference(), cents, currency));
        fields.put("redirect-url", charge.backTo().toString());
        return new Outcome.Done<>(
                new Opening("", URI.create(hosts.at(CHECKOUT) + "?" + Request.encoded(fields)), Map.of()));
    }

    private static String integrity(Credentials credentials, String reference, String cents, String currency) {
        return Signatures.digest("SHA-256", reference + cents + currency + credentials.get(INTEGRITY));
    }

    @Override
    public Reading read(Credentials credentials, Notification notification, Instant now) {
        return WompiEvent.read(notification)
                .filter(event -> event.signedWith(credentials.get(EVENTS)))
                .map(WompiEvent::reading)
                .orElseGet(Reading.Forged::new);
    }

    @Override
    public Outcome<List<PaymentFact>> paymentsOf(Credentials credentials, String reference, String link) {
        return outside.send(
                authorized(credentials, "GET", "/transactions?reference=" + Request.encoded(reference)),
                WompiGateway::transactions);
    }

    /** What an event says is signed in part only, and not with our reference: so Wompi itself is asked. */
    @Override
    public Outcome<PaymentFact> payment(Credentials credentials, String transaction) {
        return outside.send(
                authorized(credentials, "GET", "/transactions/" + Request.encoded(transaction)),
                answer -> WompiEvent.fact(answer.body().path("data")));
    }

    private static List<PaymentFact> transactions(Answer answer) {
        var data = answer.body().path("data");
        if (!data.isArray()) {
            throw new Outside.Garbled();
        }
        return data.valueStream().map(WompiEvent::fact).toList();
    }

    @Override
    public boolean refundsParts() {
        return false;
    }

    /** A second call for the same payment finds it void already; so what is void counts as done. */
    @Override
    public Outcome<String> refund(Credentials credentials, PaymentFact paid, BigDecimal amount, String key) {
        var before = paymentsOf(credentials, paid.reference(), "");
        return before.then(all -> all.stream()
                        .anyMatch(
                                one -> one.outside().equals(paid.outside()) && one.state() == PaymentFact.State.VOIDED)
                ? new Outcome.Done<>("")
                : outside.send(
                        authorized(credentials, "POST", "/transactions/" + paid.outside() + "/void"),
                        answer -> answer.body().at("/data/id").asString("")));
    }

    private Request authorized(Credentials credentials, String method, String path) {
        return Request.of(method, api(credentials, path)).bearer(credentials.get(PRIVATE));
    }

    private URI api(Credentials credentials, String path) {
        return hosts.at("https://" + (sandbox(credentials) ? "sandbox" : "production") + ".wompi.co/v1" + path);
    }
}
