package app.cuadra.testing.standin;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Wompi: merchants, transactions, its checkout and its events. */
public final class WompiPeer extends Peer<WompiPeer.Account> {

    /** A merchant of Wompi's sandbox. */
    public static final class Account extends Merchant {

        private final List<Map<String, Object>> transactions = new CopyOnWriteArrayList<>();
        private final AtomicLong sent = new AtomicLong();

        @Override
        public String[] form() {
            return new String[] {
                "publicKey", "pub_test_" + id(),
                "privateKey", "prv_test_" + id(),
                "integritySecret", "test_integrity_" + id(),
                "eventsSecret", "test_events_" + id()
            };
        }

        /** The checkout's address must carry a good signature. */
        @Override
        public String pays(Payer payer, boolean approved, BigDecimal more) {
            var asked = Asked.parameters(URI.create(payer.address()).getRawQuery());
            var signed = asked.get("reference") + asked.get("amount-in-cents") + asked.get("currency");
            if (!Digests.sha256(signed + "test_integrity_" + id()).equals(asked.get("signature:integrity"))) {
                throw new IllegalStateException("Wompi refuses a checkout whose signature does not fit: " + asked);
            }
            var transaction = new ConcurrentHashMap<String, Object>();
            var id = "1" + transactions.size() + "-" + UUID.randomUUID();
            transaction.put("id", id);
            transaction.put(
                    "amount_in_cents",
                    new BigDecimal(String.valueOf(asked.get("amount-in-cents")))
                            .add(more.movePointRight(2))
                            .longValueExact());
            transaction.put("reference", String.valueOf(asked.get("reference")));
            transaction.put("customer_email", "juan.perez@example.com");
            transaction.put("currency", String.valueOf(asked.get("currency")));
            transaction.put("payment_method_type", "CARD");
            transaction.put("status", approved ? "APPROVED" : "DECLINED");
            transactions.add(transaction);
            return id;
        }

        private Map<String, Object> get(String payment) {
            return transactions.stream()
                    .filter(one -> payment.equals(one.get("id")))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Sent tells(String payment) {
            return event(payment, "test_events_" + id());
        }

        @Override
        public Sent forged(String payment) {
            return event(payment, "test_events_somebody");
        }

        private Sent event(String payment, String secret) {
            var transaction = get(payment);
            var timestamp = 1_764_000_000L + sent.incrementAndGet();
            var signed = "" + payment + transaction.get("status") + transaction.get("amount_in_cents") + timestamp;
            var body = Map.of(
                    "event",
                    "transaction.updated",
                    "data",
                    Map.of("transaction", Map.copyOf(transaction)),
                    "environment",
                    "test",
                    "signature",
                    Map.of(
                            "properties",
                            List.of("transaction.id", "transaction.status", "transaction.amount_in_cents"),
                            "checksum",
                            Digests.sha256(signed + secret)),
                    "timestamp",
                    timestamp,
                    "sent_at",
                    "2026-11-25T16:45:05.000Z");
            return new Sent("", "application/json", Map.of(), json(body));
        }

        @Override
        public BigDecimal refunded(String payment) {
            var transaction = get(payment);
            return "VOIDED".equals(transaction.get("status"))
                    ? new BigDecimal(String.valueOf(transaction.get("amount_in_cents"))).movePointLeft(2)
                    : BigDecimal.ZERO;
        }

        /** Wompi makes none: its checkout's address says all. */
        @Override
        public int pages() {
            return 1;
        }
    }

    /** Opens an account. */
    public Account merchant() {
        return add(new Account());
    }

    @Override
    boolean at(String host) {
        return host.equals("sandbox.wompi.co");
    }

    @Override
    Optional<Account> whose(Asked asked) {
        var key = asked.path().startsWith("/v1/merchants/pub_test_")
                ? Optional.of(asked.path().substring("/v1/merchants/pub_test_".length()))
                : bearer(asked).map(token -> token.replaceFirst("^prv_test_", ""));
        return merchants().stream()
                .filter(one -> key.filter(one.id()::equals).isPresent())
                .findFirst();
    }

    @Override
    Answer stranger() {
        return Answer.of(
                401,
                Map.of("error", Map.of("type", "INVALID_ACCESS_TOKEN", "reason", "The access token is not valid")));
    }

    @Override
    Answer answer(Account merchant, Asked asked) {
        var path = asked.path();
        if (path.startsWith("/v1/merchants/")) {
            return Answer.ok(data(Map.of("id", 11, "name", "Ferretería El Tornillo", "legal_name", "El Tornillo SAS")));
        }
        if (path.equals("/v1/transactions")) {
            var reference = asked.parameters().getOrDefault("reference", "");
            return Answer.ok(data(merchant.transactions.stream()
                    .filter(one -> reference.equals(one.get("reference")))
                    .toList()));
        }
        var id = path.replaceFirst("^/v1/transactions/", "").replaceFirst("/void$", "");
        var found = merchant.transactions.stream()
                .filter(one -> id.equals(one.get("id")))
                .findFirst();
        if (found.isEmpty()) {
            return Answer.of(
                    404,
                    Map.of("error", Map.of("type", "NOT_FOUND_ERROR", "reason", "La entidad solicitada no existe")));
        }
        if (path.endsWith("/void") && asked.method().equals("POST")) {
            return voided(found.get());
        }
        return Answer.ok(data(found.get()));
    }

    private static Answer voided(Map<String, Object> transaction) {
        if (!"APPROVED".equals(transaction.get("status"))) {
            return Answer.of(
                    422,
                    Map.of(
                            "error",
                            Map.of("type", "INPUT_VALIDATION_ERROR", "reason", "La transacción no se puede anular")));
        }
        transaction.put("status", "VOIDED");
        return Answer.of(201, data(Map.copyOf(transaction)));
    }
}
