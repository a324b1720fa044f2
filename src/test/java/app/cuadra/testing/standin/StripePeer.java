package app.cuadra.testing.standin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Stripe: prices, payment links, sessions, refunds, endpoints and events. */
public final class StripePeer extends Peer<StripePeer.Account> {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Supplier<String> address;

    StripePeer(Supplier<String> address) {
        this.address = address;
    }

    /** An account in Stripe's test mode. */
    public static final class Account extends Merchant {

        private final Map<String, Answer> answered = new ConcurrentHashMap<>();
        private final Map<String, Map<String, String>> prices = new ConcurrentHashMap<>();
        private final Map<String, Map<String, String>> links = new ConcurrentHashMap<>();
        private final Map<String, String> endpoints = new ConcurrentHashMap<>();
        private final List<Map<String, Object>> sessions = new CopyOnWriteArrayList<>();
        private final Map<String, Long> refunded = new ConcurrentHashMap<>();
        private final Map<String, Map<String, Object>> setups = new ConcurrentHashMap<>();
        private final List<Map<String, Object>> intents = new CopyOnWriteArrayList<>();

        @Override
        public String[] form() {
            return new String[] {"secretKey", "sk_test_" + id()};
        }

        @Override
        public String country() {
            return "MX";
        }

        @Override
        public String pays(Payer payer, boolean approved, BigDecimal more) {
            var id = payer.address().replaceFirst(".*/test_", "plink_");
            var link = links.get(id);
            if (link == null || "false".equals(link.get("active"))) {
                throw new IllegalStateException("there is no such link: " + payer);
            }
            var price = Objects.requireNonNull(prices.get(String.valueOf(link.get("line_items[0][price]"))));
            var intent = "pi_" + NUMBERS.incrementAndGet();
            var session = new ConcurrentHashMap<String, Object>();
            session.put("id", "cs_test_" + NUMBERS.incrementAndGet());
            session.put("object", "checkout.session");
            session.put("status", approved ? "complete" : "open");
            session.put("payment_status", approved ? "paid" : "unpaid");
            session.put("payment_link", id);
            session.put("payment_intent", intent);
            session.put(
                    "amount_total",
                    new BigDecimal(price.get("unit_amount"))
                            .add(more.movePointRight(2))
                            .longValueExact());
            session.put("currency", price.get("currency"));
            session.put("metadata", Map.of("cuadra_reference", link.get("metadata[cuadra_reference]")));
            sessions.add(session);
            return intent;
        }

        private Map<String, Object> session(String intent) {
            return sessions.stream()
                    .filter(one -> intent.equals(one.get("payment_intent")))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Sent tells(String payment) {
            return event(
                    payment, endpoints.values().iterator().next(), Instant.now().getEpochSecond());
        }

        @Override
        public Sent forged(String payment) {
            return event(payment, "whsec_guessed", Instant.now().getEpochSecond());
        }

        /** An event that was signed some time ago. */
        public Sent old(String payment, long secondsAgo) {
            return event(
                    payment, endpoints.values().iterator().next(), Instant.now().getEpochSecond() - secondsAgo);
        }

        private Sent event(String payment, String secret, long timestamp) {
            var session = session(payment);
            var back = refunded.getOrDefault(payment, 0L);
            var about = back == 0 ? session : charge(session, back);
            var body = json(Map.of(
                    "id",
                    "evt_" + NUMBERS.incrementAndGet(),
                    "object",
                    "event",
                    "type",
                    type(session, back),
                    "livemode",
                    false,
                    "data",
                    Map.of("object", about)));
            return new Sent(
                    "",
                    "application/json; charset=utf-8",
                    Map.of(
                            "Stripe-Signature",
                            "t=" + timestamp + ",v1=" + Digests.hmac(secret, timestamp + "." + body) + ",v0="
                                    + Digests.hmac("older", body)),
                    body);
        }

        private static String type(Map<String, Object> session, long back) {
            if (back > 0) {
                return "charge.refunded";
            }
            return "paid".equals(session.get("payment_status"))
                    ? "checkout.session.completed"
                    : "checkout.session.async_payment_failed";
        }

        private static Map<String, Object> charge(Map<String, Object> session, long back) {
            return Map.of(
                    "object",
                    "charge",
                    "payment_intent",
                    session.get("payment_intent"),
                    "amount",
                    session.get("amount_total"),
                    "amount_refunded",
                    back,
                    "currency",
                    session.get("currency"),
                    "metadata",
                    session.get("metadata"));
        }

        @Override
        public BigDecimal refunded(String payment) {
            return new BigDecimal(refunded.getOrDefault(payment, 0L)).movePointLeft(2);
        }

        @Override
        public int pages() {
            return links.size();
        }

        /** Somebody enters a card on the page of a session. */
        public void entersCard(String session, String brand, String lastFour) {
            var kept = Objects.requireNonNull(setups.get(session));
            kept.put("status", "complete");
            kept.put(
                    "setup_intent",
                    Map.of(
                            "id",
                            "seti_1",
                            "payment_method",
                            Map.of(
                                    "id",
                                    "pm_" + (brand.equals("declined") ? 1 : 2),
                                    "card",
                                    Map.of("brand", brand, "last4", lastFour, "exp_month", 12, "exp_year", 2030))));
        }

        /** A day has gone by. */
        public void forgetsKeys() {
            answered.clear();
        }

        /** How many times money was taken. */
        public long charged() {
            return intents.stream()
                    .filter(one -> "succeeded".equals(one.get("status")))
                    .count();
        }

        /** How many addresses it notifies. */
        public int endpoints() {
            return endpoints.size();
        }

        /** True when none of its links takes payments. */
        public boolean closed() {
            return links.values().stream().allMatch(link -> "false".equals(link.get("active")));
        }
    }

    /** Opens an account. */
    public Account merchant() {
        return add(new Account());
    }

    @Override
    boolean at(String host) {
        return host.equals("api.stripe.com");
    }

    @Override
    Optional<Account> whose(Asked asked) {
        return merchants().stream()
                .filter(one ->
                        bearer(asked).filter(("sk_test_" + one.id())::equals).isPresent())
                .findFirst();
    }

    @Override
    Answer stranger() {
        return Answer.of(
                401, Map.of("error", Map.of("message", "Invalid API Key provided", "type", "invalid_request_error")));
    }

    @Override
    Answer answer(Account merchant, Asked asked) {
        if (!asked.method().equals("POST")) {
            return done(merchant, asked);
        }
        var key = asked.header("idempotency-key");
        return key.isEmpty()
                ? done(merchant, asked)
                : merchant.answered.computeIfAbsent(key, _ -> done(merchant, asked));
    }

    private Answer done(Account merchant, Asked asked) {
        var path = asked.path();
        var form = asked.form();
        if (path.equals("/v1/account")) {
            return Answer.ok(
                    Map.of("id", "acct_1", "settings", Map.of("dashboard", Map.of("display_name", "El Tornillo MX"))));
        }
        if (path.equals("/v1/webhook_endpoints")) {
            var id = "we_" + NUMBERS.incrementAndGet();
            merchant.endpoints.put(id, "whsec_" + merchant.id());
            return Answer.ok(Map.of("id", id, "secret", "whsec_" + merchant.id(), "url", form.get("url")));
        }
        if (path.startsWith("/v1/webhook_endpoints/")) {
            var id = path.replaceFirst(".*/", "");
            merchant.endpoints.remove(id);
            return Answer.ok(Map.of("id", id, "deleted", true));
        }
        if (path.equals("/v1/prices")) {
            var id = "price_" + NUMBERS.incrementAndGet();
            merchant.prices.put(id, form);
            return Answer.ok(Map.of("id", id));
        }
        if (path.equals("/v1/payment_links")) {
            var number = NUMBERS.incrementAndGet();
            merchant.links.put("plink_" + number, new ConcurrentHashMap<>(form));
            return Answer.ok(Map.of("id", "plink_" + number, "url", address.get() + "/buy.stripe.com/test_" + number));
        }
        if (path.startsWith("/v1/payment_links/")) {
            var id = path.replaceFirst(".*/", "");
            Objects.requireNonNull(merchant.links.get(id)).put("active", String.valueOf(form.get("active")));
            return Answer.ok(Map.of("id", id));
        }
        if (path.startsWith("/v1/checkout/sessions") || path.equals("/v1/customers")) {
            return session(merchant, asked);
        }
        if (path.equals("/v1/payment_intents")) {
            return asked.method().equals("POST") ? intent(merchant, form) : Answer.ok(data(merchant.intents));
        }
        return path.equals("/v1/refunds") ? refund(merchant, form) : Answer.of(404, Map.of());
    }

    private Answer session(Account merchant, Asked asked) {
        var path = asked.path();
        if (path.equals("/v1/customers")) {
            return Answer.ok(Map.of("id", "cus_" + NUMBERS.incrementAndGet()));
        }
        if (!path.equals("/v1/checkout/sessions")) {
            return Answer.ok(Objects.requireNonNull(merchant.setups.get(path.replaceFirst(".*/", ""))));
        }
        if (!asked.method().equals("POST")) {
            return Answer.ok(data(sessions(merchant, asked)));
        }
        var id = "cs_test_" + NUMBERS.incrementAndGet();
        var session = new ConcurrentHashMap<String, Object>();
        session.put("id", id);
        session.put("mode", String.valueOf(asked.form().get("mode")));
        session.put("status", "open");
        session.put("customer", String.valueOf(asked.form().get("customer")));
        session.put("url", address.get() + "/checkout.stripe.com/c/pay/" + id);
        merchant.setups.put(id, session);
        return Answer.ok(session);
    }

    private static Answer intent(Account merchant, Map<String, String> form) {
        var refused = "pm_1".equals(form.get("payment_method"));
        var intent = new ConcurrentHashMap<String, Object>();
        intent.put("id", "pi_" + NUMBERS.incrementAndGet());
        intent.put("status", refused ? "requires_payment_method" : "succeeded");
        intent.put("amount", Long.parseLong(String.valueOf(form.get("amount"))));
        intent.put("metadata", Map.of("cuadra_charge", String.valueOf(form.get("metadata[cuadra_charge]"))));
        merchant.intents.add(intent);
        return refused
                ? Answer.of(
                        402,
                        Map.of(
                                "error",
                                Map.of(
                                        "type",
                                        "card_error",
                                        "code",
                                        "card_declined",
                                        "decline_code",
                                        "insufficient_funds",
                                        "message",
                                        "Your card has insufficient funds.")))
                : Answer.ok(intent);
    }

    private static List<Map<String, Object>> sessions(Account merchant, Asked asked) {
        var link = asked.parameters().getOrDefault("payment_link", "");
        return merchant.sessions.stream()
                .filter(one -> link.equals(one.get("payment_link")))
                .map(one -> {
                    var expanded = new LinkedHashMap<>(one);
                    var intent = String.valueOf(one.get("payment_intent"));
                    expanded.put(
                            "payment_intent",
                            Map.of(
                                    "id",
                                    intent,
                                    "latest_charge",
                                    Map.of("amount_refunded", merchant.refunded.getOrDefault(intent, 0L))));
                    return (Map<String, Object>) expanded;
                })
                .toList();
    }

    private static Answer refund(Account merchant, Map<String, String> form) {
        var intent = String.valueOf(form.get("payment_intent"));
        var amount = Long.parseLong(String.valueOf(form.get("amount")));
        var back = merchant.refunded.getOrDefault(intent, 0L) + amount;
        if (back > Long.parseLong(String.valueOf(merchant.session(intent).get("amount_total")))) {
            return Answer.of(
                    400,
                    Map.of("error", Map.of("message", "Refund amount is greater than unrefunded amount on charge")));
        }
        merchant.refunded.put(intent, back);
        return Answer.ok(Map.of("id", "re_" + NUMBERS.incrementAndGet(), "status", "succeeded"));
    }
}
