package app.cuadra.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of somebody: asks the API with a login and a token, and keeps nothing between two requests. */
public final class Program {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">(cuadra_[^<]+)<");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;
    private String address = Ana.freshAddress();
    private String language = "es";

    private Program(int port, String authorization) {
        base = "http://localhost:" + port;
        this.authorization = authorization;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> raw) {

        /** The body, read. */
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** A header, or empty. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** With this login and token. */
    public static Program of(int port, String login, String token) {
        return new Program(
                port,
                "Basic " + Base64.getEncoder().encodeToString((login + ":" + token).getBytes(StandardCharsets.UTF_8)));
    }

    /** With this header, or none when it is empty. */
    public static Program showing(int port, String authorization) {
        return new Program(port, authorization);
    }

    /** Of a person who makes a token on the page for it. */
    public static Program of(Cast cast, Cast.Person person, CompanyId company, String... scopes) {
        return of(cast.port(), person.login(), token(cast.signedIn(person), company, scopes));
    }

    /** Makes a token on the page for it. */
    public static String token(Visitor visitor, CompanyId company, String... scopes) {
        var path = "/empresa/" + company.value() + "/integraciones/api";
        visitor.get(path + "/nuevo");
        var fields = new String[2 + scopes.length * 2];
        fields[0] = "name";
        fields[1] = "Tienda en línea";
        for (var i = 0; i < scopes.length; i++) {
            fields[2 + i * 2] = "scope";
            fields[3 + i * 2] = scopes[i];
        }
        var shown = visitor.post(path, fields);
        assertThat(shown.status()).as("making a token: %s", shown.body()).isEqualTo(200);
        return secret(shown.body());
    }

    /** The token that a page shows. */
    public static String secret(String page) {
        var found = SECRET.matcher(page);
        assertThat(found.find()).as("a token on %s", page).isTrue();
        return found.group(1);
    }

    /** Comes from this network address. */
    public Program from(String other) {
        address = other;
        return this;
    }

    /** Wants answers in this language. */
    public Program speaking(String other) {
        language = other;
        return this;
    }

    /** Asks for something. */
    public Answer get(String path) {
        return send("GET", path, "", "application/json");
    }

    /** Sends JSON. */
    public Answer post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    /** Ends something. */
    public Answer delete(String path) {
        return send("DELETE", path, "", "application/json");
    }

    /** Sends anything. */
    public Answer send(String method, String path, String body, String accept, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .header("X-Forwarded-For", address);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
