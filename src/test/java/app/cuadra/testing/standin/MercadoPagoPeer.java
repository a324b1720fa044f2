package app.cuadra.testing.standin;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Mercado Pago: preferences, payments, refunds and webhooks. */
public final class MercadoPagoPeer extends Peer<MercadoPagoPeer.Account> {

    private static final AtomicLong NUMBERS = new AtomicLong(1_320_000_000);

    private final Supplier<String> address;

    MercadoPagoPeer(Supplier<String> address) {
        this.address = address;
    }

    /** An application with credentials for testing. */
    public static final class Account extends Merchant {

        private final Map<String, Map<String, Object>> preferences = new ConcurrentHashMap<>();
        private final Map<String, String> keys = new ConcurrentHashMap<>();
        private final List<Map<String, Object>> payments = new CopyOnWriteArrayList<>();

        @Override
        public String[] form() {
            return new String[] {"accessToken", "TEST-" + id(), "webhookSecret", "secret" + id()};
        }

        @Override
        @SuppressWarnings("unchecked")
        public String pays(Payer payer, boolean approved, BigDecimal more) {
            var preference = preferences.get(payer.address().replaceFirst(".*pref_id=", ""));
            if (preference == null) {
                throw new IllegalStateException("there is no such preference: " + payer);
            }
            var item = Objects.requireNonNull((List<Map<String, Object>>) preference.get("items"))
                    .getFirst();
            var payment = new ConcurrentHashMap<String, Object>();
            payment.put("id", NUMBERS.incrementAndGet());
            payment.put("status", approved ? "approved" : "rejected");
            payment.put("external_reference", preference.get("external_reference"));
            payment.put("transaction_amount", new BigDecimal(String.valueOf(item.get("unit_price"))).add(more));
            payment.put("transaction_amount_refunded", BigDecimal.ZERO);
            payment.put("currency_id", item.get("currency_id"));
            payment.put("live_mode", false);
            payments.add(payment);
            return String.valueOf(payment.get("id"));
        }

        @Override
        public Sent tells(String payment) {
            return webhook(payment, "secret" + id());
        }

        @Override
        public Sent forged(String payment) {
            return webhook(payment, "guessed");
        }

        private Sent webhook(String payment, String secret) {
            var request = "request-" + NUMBERS.incrementAndGet();
            var ts = String.valueOf(NUMBERS.get());
            var signed = "id:" + payment + ";request-id:" + request + ";ts:" + ts + ";";
            var body = Map.of(
                    "id",
                    NUMBERS.incrementAndGet(),
                    "live_mode",
                    false,
                    "type",
                    "payment",
                    "date_created",
                    "2026-11-25T10:04:58.396-04:00",
                    "user_id",
                    44444,
                    "api_version",
                    "v1",
                    "action",
                    "payment.updated",
                    "data",
                    Map.of("id", payment));
            return new Sent(
                    "source_news=webhooks&data.id=" + payment + "&type=payment",
                    "application/json",
                    Map.of("x-signature", "ts=" + ts + ",v1=" + Digests.hmac(secret, signed), "x-request-id", request),
                    json(body));
        }

        private Optional<Map<String, Object>> payment(String id) {
            return payments.stream()
                    .filter(one -> String.valueOf(one.get("id")).equals(id))
                    .findFirst();
        }

        @Override
        public BigDecimal refunded(String payment) {
            return new BigDecimal(String.valueOf(payment(payment).orElseThrow().get("transaction_amount_refunded")));
        }

        @Override
        public int pages() {
            return preferences.size();
        }

        /** True when its page is over. */
        public boolean over() {
            return preferences.values().stream().allMatch(one -> Boolean.TRUE.equals(one.get("expires")));
        }
    }

    /** Opens an account. */
    public Account merchant() {
        return add(new Account());
    }

    @Override
    boolean at(String host) {
        return host.equals("api.mercadopago.com");
    }

    @Override
    Optional<Account> whose(Asked asked) {
        return merchants().stream()
                .filter(one ->
                        bearer(asked).filter(("TEST-" + one.id())::equals).isPresent())
                .findFirst();
    }

    @Override
    Answer stranger() {
        return Answer.of(401, Map.of("message", "invalid access token", "error", "unauthorized", "status", 401));
    }

    @Override
    Answer answer(Account merchant, Asked asked) {
        var path = asked.path();
        if (path.equals("/users/me")) {
            return Answer.ok(Map.of("id", 44444, "nickname", "ELTORNILLO", "site_id", "MCO"));
        }
        if (path.equals("/checkout/preferences") && asked.method().equals("POST")) {
            return preference(merchant, asked);
        }
        if (path.startsWith("/checkout/preferences/") && asked.method().equals("PUT")) {
            var preference = Objects.requireNonNull(merchant.preferences.get(path.replaceFirst(".*/", "")));
            preference.put("expires", asked.json().path("expires").asBoolean());
            return Answer.ok(preference);
        }
        if (path.equals("/v1/payments/search")) {
            var reference = asked.parameters().getOrDefault("external_reference", "");
            return Answer.ok(Map.of(
                    "results",
                    merchant.payments.stream()
                            .filter(one -> reference.equals(one.get("external_reference")))
                            .toList()));
        }
        var id = path.replaceFirst("^/v1/payments/", "").replaceFirst("/refunds$", "");
        var payment = merchant.payment(id);
        if (payment.isEmpty()) {
            return Answer.of(404, Map.of("message", "Payment not found", "error", "not_found", "status", 404));
        }
        return path.endsWith("/refunds") ? refund(merchant, payment.get(), asked) : Answer.ok(payment.get());
    }

    private Answer preference(Account merchant, Asked asked) {
        var id = merchant.keys.computeIfAbsent(asked.header("x-idempotency-key"), _ -> {
            var made = "44444-" + NUMBERS.incrementAndGet();
            var sent = asked.json();
            var item = sent.at("/items/0");
            var preference = new ConcurrentHashMap<String, Object>();
            preference.put("id", made);
            preference.put("external_reference", sent.path("external_reference").asString());
            preference.put(
                    "items",
                    List.of(Map.of(
                            "unit_price",
                            item.path("unit_price").decimalValue(),
                            "currency_id",
                            item.path("currency_id").asString())));
            merchant.preferences.put(made, preference);
            return made;
        });
        var answer = new LinkedHashMap<>(merchant.preferences.get(id));
        var page = address.get() + "/www.mercadopago.com.co/checkout/v1/redirect?pref_id=" + id;
        answer.put("init_point", page);
        answer.put("sandbox_init_point", page.replace("www.", "sandbox."));
        return Answer.of(201, answer);
    }

    private static Answer refund(Account merchant, Map<String, Object> payment, Asked asked) {
        var key = asked.header("x-idempotency-key");
        if (key.isEmpty()) {
            return Answer.of(400, Map.of("message", "Header X-Idempotency-Key can't be null", "status", 400));
        }
        if (merchant.keys.putIfAbsent(key, "refund") == null) {
            var amount = asked.json().path("amount").decimalValue();
            var back = new BigDecimal(String.valueOf(payment.get("transaction_amount_refunded"))).add(amount);
            var all = new BigDecimal(String.valueOf(payment.get("transaction_amount")));
            if (back.compareTo(all) > 0) {
                return Answer.of(
                        400, Map.of("message", "The amount to be refunded is greater than the payment", "status", 400));
            }
            payment.put("transaction_amount_refunded", back);
            payment.put("status", back.compareTo(all) == 0 ? "refunded" : "approved");
        }
        return Answer.of(
                201, Map.of("id", NUMBERS.incrementAndGet(), "payment_id", payment.get("id"), "status", "approved"));
    }
}
