package app.cuadra.integration.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Something asked of a gateway. */
public record Request(String method, URI to, Map<String, String> headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Request {
        headers = Map.copyOf(headers);
    }

    /** One that sends nothing but its address. */
    public static Request of(String method, URI to) {
        return new Request(method, to, Map.of(), new byte[0]);
    }

    /** A question. */
    public static Request get(URI to) {
        return of("GET", to);
    }

    /** One with a JSON body. */
    public static Request json(URI to, String method, Object body) {
        return new Request(method, to, Map.of("Content-Type", "application/json"), JSON.writeValueAsBytes(body));
    }

    /** One with a form. */
    public static Request form(URI to, Map<String, String> fields) {
        return new Request(
                "POST",
                to,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                encoded(fields).getBytes(StandardCharsets.UTF_8));
    }

    /** The same with another header. */
    public Request with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, to, more, body);
    }

    /** The same in the name of whoever has this key. */
    public Request bearer(String key) {
        return with("Authorization", "Bearer " + key);
    }

    /** Names and values as they stand in an address or a form. */
    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A part of an address. */
    public static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
