package app.cuadra.testing.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program asked a gateway: {@code path} without the gateway's host. */
public record Asked(String method, String host, String path, String query, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A header by its name in small letters. */
    public String header(String name) {
        return Optional.ofNullable(headers.get(name)).orElse("");
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public Map<String, String> form() {
        return parameters(body);
    }

    public Map<String, String> parameters() {
        return parameters(query);
    }

    /** What stands in an address or a form. */
    public static Map<String, String> parameters(String encoded) {
        var all = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                all.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
