package app.cuadra.testing.standin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** PayU Latam: the checkout's form, commands and confirmations. */
public final class PayuPeer extends Peer<PayuPeer.Account> {

    private static final AtomicLong NUMBERS = new AtomicLong(508_029);

    /** A shop in PayU's world for testing. */
    public static final class Account extends Merchant {

        private final String number = String.valueOf(NUMBERS.incrementAndGet());
        private final List<Map<String, Object>> transactions = new CopyOnWriteArrayList<>();

        private String key() {
            return "key" + id();
        }

        @Override
        public String[] form() {
            return new String[] {
                "merchantId",
                number,
                "accountId",
                "512321",
                "apiLogin",
                "login" + id(),
                "apiKey",
                key(),
                "sandbox",
                "true"
            };
        }

        @Override
        public String pays(Payer payer, boolean approved, BigDecimal more) {
            var form = payer.fields();
            var signed = String.join(
                    "~", key(), number, form.get("referenceCode"), form.get("amount"), form.get("currency"));
            if (!Digests.sha256(signed).equals(form.get("signature")) || !number.equals(form.get("merchantId"))) {
                throw new IllegalStateException("PayU refuses a form whose signature does not fit: " + form);
            }
            var id = UUID.randomUUID().toString();
            var value = new BigDecimal(String.valueOf(form.get("amount"))).add(more);
            transactions.add(transaction(
                    id,
                    "AUTHORIZATION_AND_CAPTURE",
                    "",
                    approved ? "APPROVED" : "DECLINED",
                    value,
                    String.valueOf(form.get("referenceCode")),
                    String.valueOf(form.get("currency"))));
            return id;
        }

        private static Map<String, Object> transaction(
                String id,
                String type,
                String parent,
                String state,
                BigDecimal value,
                String reference,
                String currency) {
            var transaction = new LinkedHashMap<String, Object>();
            transaction.put("id", id);
            transaction.put("type", type);
            transaction.put("parentTransactionId", parent);
            transaction.put("transactionResponse", Map.of("state", state, "responseCode", state));
            transaction.put("additionalValues", Map.of("TX_VALUE", Map.of("value", value, "currency", currency)));
            transaction.put("reference", reference);
            transaction.put("currency", currency);
            transaction.put("value", value);
            return transaction;
        }

        private static BigDecimal value(Map<String, Object> transaction) {
            return new BigDecimal(String.valueOf(transaction.get("value")));
        }

        private Map<String, Object> get(String id) {
            return transactions.stream()
                    .filter(one -> id.equals(one.get("id")))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Sent tells(String payment) {
            return confirmation(payment, key());
        }

        @Override
        public Sent forged(String payment) {
            return confirmation(payment, "guessed");
        }

        private Sent confirmation(String payment, String key) {
            var transaction = get(payment);
            var value = value(transaction).setScale(2, RoundingMode.UNNECESSARY);
            var text = value.toPlainString();
            var newValue = text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
            var approved =
                    String.valueOf(transaction.get("transactionResponse")).contains("state=APPROVED");
            var state = approved ? "4" : "6";
            var form = new LinkedHashMap<String, String>();
            form.put("merchant_id", number);
            form.put("state_pol", state);
            form.put("response_code_pol", approved ? "1" : "5");
            form.put("reference_sale", String.valueOf(transaction.get("reference")));
            form.put("reference_pol", "7069375");
            form.put(
                    "sign",
                    Digests.md5(String.join(
                            "~",
                            key,
                            number,
                            String.valueOf(transaction.get("reference")),
                            newValue,
                            String.valueOf(transaction.get("currency")),
                            state)));
            form.put("value", text);
            form.put("tax", "0.00");
            form.put("currency", String.valueOf(transaction.get("currency")));
            form.put("transaction_id", payment);
            form.put("email_buyer", "juan.perez@example.com");
            form.put("date", String.valueOf(NUMBERS.incrementAndGet()));
            var body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return new Sent("", "application/x-www-form-urlencoded", Map.of(), body);
        }

        @Override
        public BigDecimal refunded(String payment) {
            return transactions.stream()
                    .filter(one -> payment.equals(one.get("parentTransactionId")))
                    .map(Account::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** PayU makes none: the payer's browser takes a form to it. */
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
        return host.equals("sandbox.api.payulatam.com");
    }

    @Override
    Optional<Account> whose(Asked asked) {
        var merchant = asked.json().path("merchant");
        return merchants().stream()
                .filter(one -> merchant.path("apiKey").asString("").equals(one.key())
                        && merchant.path("apiLogin").asString("").equals("login" + one.id()))
                .findFirst();
    }

    @Override
    Answer stranger() {
        return Answer.ok(Map.of("code", "ERROR", "error", "Invalid credentials"));
    }

    @Override
    Answer answer(Account merchant, Asked asked) {
        return switch (asked.json().path("command").asString("")) {
            case "PING" -> success(Map.of());
            case "ORDER_DETAIL_BY_REFERENCE_CODE" ->
                orders(merchant, asked.json().at("/details/referenceCode").asString(""));
            case "SUBMIT_TRANSACTION" -> refund(merchant, asked);
            default -> Answer.ok(Map.of("code", "ERROR", "error", "Unknown command"));
        };
    }

    private static Answer success(Map<String, Object> more) {
        var answer = new LinkedHashMap<>(more);
        answer.put("code", "SUCCESS");
        return Answer.ok(answer);
    }

    private static Answer orders(Account merchant, String reference) {
        var found = merchant.transactions.stream()
                .filter(one -> reference.equals(one.get("reference")))
                .toList();
        if (found.isEmpty()) {
            return success(Map.of());
        }
        var order = Map.of("id", 7069375, "referenceCode", reference, "transactions", found);
        return success(Map.of("result", Map.of("payload", List.of(order))));
    }

    private static Answer refund(Account merchant, Asked asked) {
        var sent = asked.json().path("transaction");
        var parent = merchant.get(sent.path("parentTransactionId").asString());
        var whole = sent.path("type").asString().equals("REFUND");
        var value = whole
                ? Account.value(parent)
                : sent.at("/additionalValues/TX_VALUE/value").decimalValue();
        var id = UUID.randomUUID().toString();
        var left = Account.value(parent).subtract(merchant.refunded(String.valueOf(parent.get("id"))));
        if (value.compareTo(left) > 0) {
            return success(Map.of(
                    "transactionResponse", Map.of("state", "DECLINED", "responseMessage", "El valor supera el pago")));
        }
        merchant.transactions.add(Account.transaction(
                id,
                sent.path("type").asString(),
                String.valueOf(parent.get("id")),
                "PENDING",
                value,
                String.valueOf(parent.get("reference")),
                String.valueOf(parent.get("currency"))));
        return success(
                Map.of("transactionResponse", Map.of("orderId", 7069375, "transactionId", id, "state", "PENDING")));
    }
}
