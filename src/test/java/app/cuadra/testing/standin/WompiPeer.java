package app.cuadra.testing.standin;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Wompi: merchants, transactions, its checkout and its events. */
public final class WompiPeer extends Peer<WompiPeer.Account> {

    /** A merchant of Wompi's sandbox. */
    public static final class Account extends Merchant {

        private final List<Map<String, Object>> transactions = new CopyOnWriteArrayList<>();

        @Override
        public String[] form() {
            return new String[] {
                "publicKey", "pub_test_" + id(),
                "privateKey", "prv_test_" + id(),
                "integritySecret", "test_integrity_" + id(),
                "eventsSecret", "test_events_" + id()
            };
        }

        /** A payer opens the checkout's address, which must carry a good signature, and pays. */
        public Map<String, Object> pays(String checkout, String status) {
            var asked = Asked.parameters(URI.create(checkout).getRawQuery());
            var signed = asked.get("reference") + asked.get("amount-in-cents") + asked.get("currency");
            if (!Digests.sha256(signed + "test_integrity_" + id()).equals(asked.get("signature:integrity"))) {
                throw new IllegalStateException("Wompi refuses a checkout whose signature does not fit: " + asked);
            }
            return transaction(
                    String.valueOf(asked.get("reference")),
                    Long.parseLong(String.valueOf(asked.get("amount-in-cents"))),
                    String.valueOf(asked.get("currency")),
                    status);
        }

        /** A transaction that is there, whoever made it. */
        public Map<String, Object> transaction(String reference, long cents, String currency, String status) {
            var transaction = new LinkedHashMap<String, Object>();
            transaction.put("id", "1" + transactions.size() + "-" + UUID.randomUUID());
            transaction.put("amount_in_cents", cents);
            transaction.put("reference", reference);
            transaction.put("customer_email", "juan.perez@example.com");
            transaction.put("currency", currency);
            transaction.put("payment_method_type", "CARD");
            transaction.put("status", status);
            transactions.add(transaction);
            return transaction;
        }

        /** The event that Wompi sends about a transaction as it is now. */
        public Map<String, Object> event(Map<String, Object> transaction, long timestamp) {
            var signed = "" + transaction.get("id") + transaction.get("status") + transaction.get("amount_in_cents")
                    + timestamp;
            return Map.of(
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
                            Digests.sha256(signed + "test_events_" + id())),
                    "timestamp",
                    timestamp,
                    "sent_at",
                    "2026-11-25T16:45:05.000Z");
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
