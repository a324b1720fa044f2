package app.cuadra.integration.payu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The examples of PayU's own page "Confirmation page", with the key of its public test account; the first one's digest is
 * that of the state 4, though the page says 6.
 */
@Tag("HUB-50")
class PayuSignatureTest {

    private static final String KEY = "4Vj8eK4rloUd272L48hsrarnUA";

    @Test
    void aValueWhoseSecondDecimalIsZeroIsSignedWithOne() {
        assertThat(PayuSignature.newValue("150.00")).hasValue("150.0");
        assertThat(PayuSignature.newValue("150.20")).hasValue("150.2");
        assertThat(PayuSignature.newValue("150")).hasValue("150.0");
        assertThat(PayuSignature.fits(
                        KEY, "508029", confirmation("TestPayU04", "150.00", "4", "b607a2c2fa100e0947b206d41864fb86")))
                .isTrue();
    }

    @Test
    void aValueWithTwoDecimalsIsSignedAsItIs() {
        assertThat(PayuSignature.newValue("150.26")).hasValue("150.26");
        assertThat(PayuSignature.fits(
                        KEY, "508029", confirmation("TestPayU05", "150.26", "4", "1d95778a651e11a0ab93c2169a519cd6")))
                .isTrue();
    }

    @Test
    void whateverIsChangedDoesNotFit() {
        var good = confirmation("TestPayU05", "150.26", "4", "1d95778a651e11a0ab93c2169a519cd6");
        for (var field : good.keySet()) {
            var changed = new HashMap<>(good);
            changed.put(field, field.equals("state_pol") ? "5" : good.get(field) + "1");
            assertThat(PayuSignature.fits(KEY, "508029", changed)).as(field).isFalse();
        }
        assertThat(PayuSignature.fits(KEY, "508030", good)).isFalse();
        assertThat(PayuSignature.fits("another key", "508029", good)).isFalse();
        assertThat(PayuSignature.newValue("1e3")).isEmpty();
        assertThat(PayuSignature.newValue("-1.00")).isEmpty();
    }

    private static Map<String, String> confirmation(String reference, String value, String state, String sign) {
        return Map.of(
                "merchant_id", "508029",
                "reference_sale", reference,
                "value", value,
                "currency", "USD",
                "state_pol", state,
                "sign", sign);
    }
}
