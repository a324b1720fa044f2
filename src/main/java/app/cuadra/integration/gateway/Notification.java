package app.cuadra.integration.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody sent to the address where a gateway tells us about payments: nobody knows yet whether it was the gateway.
 *
 * @param headers by name, whatever its case
 * @param query of the address, as it was sent
 * @param body byte by byte, because signatures are over bytes
 */
public record Notification(Function<String, Optional<String>> headers, String query, byte[] body) {

    /** A header; empty when there is none. */
    public String header(String name) {
        return headers.apply(name).orElse("");
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as a form sends it; of a name that comes twice the first counts. */
    public Map<String, String> form() {
        return parameters(text());
    }

    /** The parameters of the address. */
    public Map<String, String> parameters() {
        return parameters(query);
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                parameters.putIfAbsent(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            // Nothing that a gateway signs looks like this.
            return "";
        }
    }
}
