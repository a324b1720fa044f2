package app.cuadra.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider on this machine, one for all tests. Its page asks who one is, as "Elige una cuenta" does; what is
 * written into its field "claims" goes into the ID token, so that a test can also forge one.
 */
public final class OpenIdServer {

    /** How the program calls itself there. */
    public static final String CLIENT = "cuadra";

    private static final String PAGE = """
            <!doctype html><html lang="es"><head><meta charset="utf-8"><title>Elige una cuenta</title>
            <link rel="icon" href="data:,"></head>
            <body><main><h1>Elige una cuenta</h1><form method="post">
            <label>Cuenta <input name="username"></label> <label>Datos <textarea name="claims"></textarea></label>
            <button>Continuar</button></form></main></body></html>
            """;

    private static @Nullable OpenIdServer shared;

    private final MockOAuth2Server server;
    private final OutOfOrder outOfOrder = new OutOfOrder();
    private final HttpClient http = HttpClient.newHttpClient();

    private OpenIdServer() {
        try {
            var page = Files.createTempFile("elige-una-cuenta", ".html");
            page.toFile().deleteOnExit();
            Files.writeString(page, PAGE);
            server = new MockOAuth2Server(new OAuth2Config(true, page.toString()), outOfOrder);
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The one of this test run; it ends with the JVM. */
    public static synchronized OpenIdServer shared() {
        var running = shared;
        if (running == null) {
            running = new OpenIdServer();
            shared = running;
        }
        return running;
    }

    public String issuer() {
        return server.issuerUrl("google").toString();
    }

    /** What the addresses of its pages begin with. */
    public String origin() {
        return issuer().replaceFirst("/google$", "");
    }

    /**
     * Chooses an account, as a person does on the provider's page.
     *
     * @param asked where the program sent the browser
     * @param claims what the ID token says besides the subject
     * @return the path that the provider sends the browser back to
     */
    public String choose(String asked, String subject, Map<String, ?> claims) {
        assertThat(asked).startsWith(origin());
        var form = "username=" + encoded(subject) + "&claims=" + encoded(json(claims));
        try {
            var sent = http.send(
                    HttpRequest.newBuilder(URI.create(asked))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
            var back = URI.create(sent.headers().firstValue("Location").orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The claims as somebody writes them into the provider's page. */
    public static String json(Map<String, ?> claims) {
        return JsonMapper.shared().writeValueAsString(claims);
    }

    /** Answers nothing but 503 until the returned thing is closed. */
    public Outage down() {
        return outOfOrder.begin(false);
    }

    /** Does not answer at all until the returned thing is closed. */
    public Outage hanging() {
        return outOfOrder.begin(true);
    }

    /** A time without answers; close it. */
    public interface Outage extends AutoCloseable {
        @Override
        void close();
    }

    /** Comes before every page of the provider. */
    private static final class OutOfOrder implements Route {

        private volatile @Nullable CountDownLatch over;
        private volatile boolean hangs;

        Outage begin(boolean hanging) {
            var end = new CountDownLatch(1);
            hangs = hanging;
            over = end;
            return () -> {
                over = null;
                end.countDown();
            };
        }

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return over != null;
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            var end = over;
            if (hangs && end != null) {
                try {
                    assertThat(end.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            return new OAuth2HttpResponse(Headers.of(), 503, "out of order", null);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
