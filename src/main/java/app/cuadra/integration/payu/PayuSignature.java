package app.cuadra.integration.payu;

import app.cuadra.integration.gateway.Notification;
import app.cuadra.integration.gateway.Signatures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** The two signatures of PayU. */
final class PayuSignature {

    /** By the length of what they write: which of them, a merchant chooses in PayU's own pages. */
    private static final Map<Integer, String> ALGORITHMS = Map.of(32, "MD5", 40, "SHA-1", 64, "SHA-256");

    private PayuSignature() {}

    /** That of the form which a payer's browser sends to PayU. */
    static String ofForm(String apiKey, String merchant, String reference, String amount, String currency) {
        return Signatures.digest("SHA-256", String.join("~", apiKey, merchant, reference, amount, currency));
    }

    /** True when a confirmation is PayU's, and for this merchant. */
    static boolean fits(String apiKey, String merchant, Map<String, String> form) {
        var sign = form.getOrDefault("sign", "");
        var algorithm = ALGORITHMS.get(sign.length());
        var value = newValue(form.getOrDefault("value", ""));
        if (algorithm == null || value.isEmpty() || !merchant.equals(form.get("merchant_id"))) {
            return false;
        }
        var signed = String.join(
                "~",
                apiKey,
                merchant,
                form.getOrDefault("reference_sale", ""),
                value.get(),
                form.getOrDefault("currency", ""),
                form.getOrDefault("state_pol", ""));
        return Signatures.equal(Signatures.digest(algorithm, signed), sign);
    }

    /** The value as it stands under the signature: {@code 150.00} as {@code 150.0}, {@code 150.26} as it is. */
    static Optional<String> newValue(String value) {
        if (!value.matches("\\d{1,15}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        var exact = new BigDecimal(value).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        return Optional.of(exact.endsWith("0") ? exact.substring(0, exact.length() - 1) : exact);
    }

    /** The reference of a confirmation that fits. */
    static String reference(Notification notification) {
        return notification.form().getOrDefault("reference_sale", "");
    }
}
