package app.cuadra.integration.payu;

import app.cuadra.integration.gateway.Ask;
import app.cuadra.integration.gateway.Charge;
import app.cuadra.integration.gateway.Credentials;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.integration.gateway.Hosts;
import app.cuadra.integration.gateway.Notification;
import app.cuadra.integration.gateway.Opening;
import app.cuadra.integration.gateway.Outcome;
import app.cuadra.integration.gateway.Outcome.Done;
import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outside;
import app.cuadra.integration.gateway.PaymentFact;
import app.cuadra.integration.gateway.PaymentFact.State;
import app.cuadra.integration.gateway.Provider;
import app.cuadra.integration.gateway.Reading;
import app.cuadra.integration.gateway.Request;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** PayU's WebCheckout, its confirmations, queries and refunds. */
@Component
@Order(3)
class PayuGateway implements Gateway {

    static final String MERCHANT = "merchantId";
    static final String ACCOUNT = "accountId";
    static final String LOGIN = "apiLogin";
    static final String KEY = "apiKey";
    static final String SANDBOX = "sandbox";

    private static final String PAYMENTS = "/payments-api/4.0/service.cgi";
    private static final String REPORTS = "/reports-api/4.0/service.cgi";

    private final Outside outside;
    private final Hosts hosts;

    PayuGateway(Outside outside, Hosts hosts) {
        this.outside = outside;
        this.hosts = hosts;
    }

    @Override
    public Provider provider() {
        return Provider.PAYU;
    }

    @Override
    public List<Ask> asks() {
        return List.of(
                Ask.plain(MERCHANT, "\\d{1,12}"),
                Ask.plain(ACCOUNT, "\\d{1,12}"),
                Ask.secret(LOGIN, "[A-Za-z0-9]{8,64}"),
                Ask.secret(KEY, "[A-Za-z0-9]{8,64}"),
                Ask.box(SANDBOX));
    }

    @Override
    public boolean sandbox(Credentials credentials) {
        return credentials.ticked(SANDBOX);
    }

    @Override
    public boolean addressByHand() {
        return false;
    }

    @Override
    public Outcome<String> check(Credentials credentials) {
        return command(credentials, PAYMENTS, "PING", Map.of(), _ -> credentials.get(MERCHANT));
    }

    /** Nobody is asked: the payer's browser takes a signed form to PayU. */
    @Override
    public Outcome<Opening> open(Credentials credentials, Charge charge) {
        var amount = charge.price().plain(charge.amount());
        var currency = charge.price().currency();
        var merchant = credentials.get(MERCHANT);
        var fields = new LinkedHashMap<String, String>();
        fields.put("merchantId", merchant);
        fields.put("accountId", credentials.get(ACCOUNT));
        fields.put("description", charge.description());
        fields.put("referenceCode", charge.reference());
        fields.put("amount", amount);
        fields.put("tax", "0");
        fields.put("taxReturnBase", "0");
        fields.put("currency", currency);
        fields.put("algorithmSignature", "SHA256");
        fields.put(
                "signature",
                PayuSignature.ofForm(credentials.get(KEY), merchant, charge.reference(), amount, currency));
        fields.put("test", sandbox(credentials) ? "1" : "0");
        fields.put("lng", charge.language());
        // Empty: the payer is asked for it.
        fields.put("buyerEmail", "");
        fields.put("responseUrl", charge.backTo().toString());
        fields.put("confirmationUrl", charge.noticeTo().toString());
        var checkout = "https://" + world(credentials) + "checkout.payulatam.com/ppp-web-gateway-payu/";
        return new Done<>(new Opening("", hosts.at(checkout), fields));
    }

    @Override
    public Reading read(Credentials credentials, Notification notification, Instant now) {
        return PayuSignature.fits(credentials.get(KEY), credentials.get(MERCHANT), notification.form())
                ? new Reading.AskAbout(PayuSignature.reference(notification))
                : new Reading.Forged();
    }

    /** A confirmation names our reference; what counts is the transaction that went furthest. */
    @Override
    public Outcome<PaymentFact> payment(Credentials credentials, String reference) {
        return paymentsOf(credentials, reference, "")
                .then(all -> all.stream()
                        .max(Comparator.comparing(PaymentFact::state))
                        .<Outcome<PaymentFact>>map(Done::new)
                        .orElseGet(() -> new Failed<>("gateway.notThere", "")));
    }

    @Override
    public Outcome<List<PaymentFact>> paymentsOf(Credentials credentials, String reference, String link) {
        return orders(credentials, reference)
                .map(orders -> orders.stream()
                        .flatMap(order -> order.payments().stream())
                        .toList());
    }

    private Outcome<List<PayuOrder>> orders(Credentials credentials, String reference) {
        return command(
                credentials,
                REPORTS,
                "ORDER_DETAIL_BY_REFERENCE_CODE",
                Map.of("details", Map.of("referenceCode", reference)),
                body -> body.at("/result/payload")
                        .valueStream()
                        .map(PayuOrder::new)
                        .toList());
    }

    @Override
    public boolean refundsParts() {
        return true;
    }

    /** PayU takes no key: what is on its way back already is not asked for again. */
    @Override
    public Outcome<String> refund(Credentials credentials, PaymentFact paid, BigDecimal amount, String key) {
        return orders(credentials, paid.reference()).then(orders -> {
            for (var order : orders) {
                for (var now : order.payments()) {
                    if (now.outside().equals(paid.outside())) {
                        var back = now.refunded().compareTo(paid.refunded().add(amount)) >= 0;
                        return back ? new Done<>("") : send(credentials, order.id(), paid, amount, key);
                    }
                }
            }
            return new Failed<>("gateway.notThere", "");
        });
    }

    private Outcome<String> send(
            Credentials credentials, String order, PaymentFact paid, BigDecimal amount, String key) {
        var whole = amount.compareTo(paid.amount()) == 0;
        var transaction = new LinkedHashMap<String, Object>();
        transaction.put("order", Map.of("id", order));
        transaction.put("type", whole ? "REFUND" : "PARTIAL_REFUND");
        transaction.put("reason", "Cuadra " + key);
        transaction.put("parentTransactionId", paid.outside());
        if (!whole) {
            transaction.put(
                    "additionalValues",
                    Map.of(
                            "TX_VALUE",
                            Map.of("value", new BigDecimal(amount.toPlainString()), "currency", paid.currency())));
        }
        return command(
                        credentials,
                        PAYMENTS,
                        "SUBMIT_TRANSACTION",
                        Map.of("transaction", transaction),
                        body -> body.path("transactionResponse"))
                .then(PayuGateway::taken);
    }

    private static Outcome<String> taken(JsonNode response) {
        return switch (response.path("state").asString("")) {
            case "APPROVED", "PENDING" ->
                new Done<>(response.path("transactionId").asString(""));
            case "" -> new Outcome.Unknown<>(Outcome.Why.GARBLED);
            default ->
                new Failed<>("gateway.refused", response.path("responseMessage").asString(""));
        };
    }

    private <T> Outcome<T> command(
            Credentials credentials, String path, String command, Map<String, ?> more, Function<JsonNode, T> read) {
        var body = new LinkedHashMap<String, Object>();
        body.put("test", false);
        body.put("language", "es");
        body.put("command", command);
        body.put("merchant", Map.of("apiLogin", credentials.get(LOGIN), "apiKey", credentials.get(KEY)));
        body.putAll(more);
        var address = hosts.at("https://" + world(credentials) + "api.payulatam.com" + path);
        return outside.send(Request.json(address, "POST", body), answer -> answer.body())
                .then(answer -> understood(answer, read));
    }

    /** PayU says by words, with status 200, whether it did as asked. */
    private static <T> Outcome<T> understood(JsonNode answer, Function<JsonNode, T> read) {
        var error = answer.path("error").asString("");
        return switch (answer.path("code").asString("")) {
            case "SUCCESS" -> new Done<>(read.apply(answer));
            case "ERROR" ->
                error.toLowerCase(java.util.Locale.ROOT).contains("credentials")
                        ? new Failed<>("gateway.keys", "")
                        : new Failed<>("gateway.refused", error.length() > 200 ? error.substring(0, 200) : error);
            default -> new Outcome.Unknown<>(Outcome.Why.GARBLED);
        };
    }

    private String world(Credentials credentials) {
        return sandbox(credentials) ? "sandbox." : "";
    }

    /** What a transaction's word means. */
    static State state(String word) {
        return switch (word) {
            case "APPROVED" -> State.APPROVED;
            case "DECLINED", "EXPIRED", "ERROR" -> State.DECLINED;
            default -> State.PENDING;
        };
    }
}
