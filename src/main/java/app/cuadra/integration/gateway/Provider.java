package app.cuadra.integration.gateway;

import java.util.Arrays;
import java.util.Optional;

/** The gateways we know. The name is stored; {@code word} stands in addresses and names of texts. */
public enum Provider {
    WOMPI("wompi"),
    PAYU("payu"),
    MERCADO_PAGO("mercado-pago"),
    STRIPE("stripe");

    private final String word;

    Provider(String word) {
        this.word = word;
    }

    /** How it is called in addresses. */
    public String word() {
        return word;
    }

    /** How its texts are called. */
    public String texts() {
        return this == MERCADO_PAGO ? "mercadoPago" : word;
    }

    /** The one of this word. */
    public static Optional<Provider> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
