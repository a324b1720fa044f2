package app.cuadra.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody with a browser that has no JavaScript: keeps cookies, sends each form with the token of the page it stands on,
 * follows no redirect by itself.
 */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----cuadra-test";

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;
    private String csrf = "";
    private String language = "es";
    private String address = "";

    /** A visitor of the program that listens on this port of this machine. */
    public Visitor(int port) {
        base = "http://localhost:" + port;
        http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An answer as a visitor sees it. */
    public record Answer(int status, String body, String location, HttpResponse<byte[]> raw) {}

    /** Comes from this network address from now on, as a proxy would say it. */
    public Visitor from(String other) {
        address = other;
        return this;
    }

    /** Asks for pages in this language from now on. */
    public Visitor speaking(String other) {
        language = other;
        return this;
    }

    /** Opens a page. */
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Opens a page and those it redirects to. */
    public Answer follow(String path) {
        var answer = get(path);
        for (var hops = 0; hops < 10 && !answer.location().isEmpty(); hops++) {
            answer = get(answer.location());
        }
        return answer;
    }

    /** Sends a form from the page opened last: name, value, name, value … */
    public Answer post(String path, String... namesAndValues) {
        var fields = new ArrayList<>(List.of(namesAndValues));
        fields.addAll(List.of("_csrf", csrf));
        return postAsIs(path, fields.toArray(String[]::new));
    }

    /** Sends exactly these fields, without the token. */
    public Answer postAsIs(String path, String... namesAndValues) {
        return send(form(path, namesAndValues));
    }

    /** The request that sends these fields. */
    HttpRequest.Builder form(String path, String... namesAndValues) {
        var body = new StringBuilder();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(encoded(namesAndValues[i]))
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    /** Uploads a file with a form: the field {@code file}, then name, value … */
    public Answer upload(String path, String fileName, byte[] content, String... namesAndValues) {
        var body = new ByteArrayOutputStream();
        var fields = new ArrayList<>(List.of(namesAndValues));
        fields.addAll(List.of("_csrf", csrf));
        for (var i = 0; i < fields.size(); i += 2) {
            body.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fields.get(i)
                    + "\"\r\n\r\n" + fields.get(i + 1) + "\r\n"));
        }
        body.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends any request, with this visitor's cookies. */
    public Answer send(HttpRequest.Builder request) {
        if (!address.isEmpty()) {
            request.setHeader("X-Forwarded-For", address);
        }
        try {
            var response =
                    http.send(request.setHeader("Accept-Language", language).build(), BodyHandlers.ofByteArray());
            var body = new String(response.body(), StandardCharsets.UTF_8);
            var found = CSRF.matcher(body);
            if (found.find()) {
                csrf = found.group(1);
            }
            var location = response.headers().firstValue("Location").orElse("");
            return new Answer(
                    response.statusCode(),
                    body,
                    location.startsWith(base) ? location.substring(base.length()) : location,
                    response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The address of this path, for requests of one's own. */
    public URI uri(String path) {
        return URI.create(base + path);
    }

    /** The cookies this visitor holds. */
    public CookieManager cookies() {
        return cookies;
    }

    /** The token of the page opened last. */
    public String csrf() {
        return csrf;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
