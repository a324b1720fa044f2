package app.cuadra.integration.gateway;

import java.net.URI;
import java.util.Map;

/**
 * Where a payer goes to pay a charge.
 *
 * @param outside how the gateway calls the link; empty when it has none
 * @param address of the gateway's page
 * @param fields what the payer's browser must send there with a form; empty: opening the address is enough
 */
public record Opening(String outside, URI address, Map<String, String> fields) {

    public Opening {
        fields = Map.copyOf(fields);
    }
}
