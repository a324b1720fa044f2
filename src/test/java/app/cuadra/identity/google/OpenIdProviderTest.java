package app.cuadra.identity.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.identity.user.Account;
import app.cuadra.platform.Settings;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.OpenIdServer;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class OpenIdProviderTest {

    @Autowired
    GoogleLinks links;

    @TempDir
    Path home;

    @Test
    @Tag("SI-30")
    void withoutSettingsNothingIsOffered() {
        var provider = provider(Map.of());
        var ana = new Account(
                new UserId(1),
                new Email("ana@laespiga.example"),
                null,
                "Ana Gómez",
                false,
                false,
                true,
                Locale.of("es"),
                "CO",
                ZoneOffset.UTC,
                true);

        assertThat(provider.configured()).isFalse();
        assertThat(new GoogleWays.SigningIn(provider).offered()).isFalse();
        assertThat(new GoogleWays.Registering(provider).offered()).isFalse();
        assertThat(new GoogleWays.Confirming(provider, links).offered(ana)).isFalse();
        assertThat(new GoogleWays.Line(provider, links).items(ana)).isEmpty();
    }

    /** Nothing listens, or somebody listens and says nothing. */
    @ParameterizedTest
    @Tag("SI-30")
    @ValueSource(booleans = {false, true})
    void aProviderThatDoesNotSayWhatItIsIsUnreachableWithinSeconds(boolean listening) throws IOException {
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + socket.getLocalPort();
            if (!listening) {
                socket.close();
            }
            var begun = Instant.now();

            assertThatThrownBy(() -> provider(google(address)).client())
                    .isInstanceOf(Refused.class)
                    .hasMessage("google.unreachable");

            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    @Tag("SI-30")
    void aProviderThatCallsItselfAnotherNameIsNotTheOneOfTheSettings() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var metadata = OpenIdServer.json(Map.of("issuer", "https://accounts.example"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, metadata.length);
            exchange.getResponseBody().write(metadata);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();

            assertThatThrownBy(() -> provider(google(address)).client()).hasMessage("google.unreachable");
        } finally {
            server.stop(0);
        }
    }

    private static Map<String, String> google(String issuer) {
        return Map.of(
                "CUADRA_GOOGLE_ISSUER", issuer,
                "CUADRA_GOOGLE_CLIENT_ID", "cuadra",
                "CUADRA_GOOGLE_CLIENT_SECRET", "a secret of the tests");
    }

    private OpenIdProvider provider(Map<String, String> google) {
        var settings = new HashMap<>(google);
        settings.put("CUADRA_HOME", home.toString());
        return new OpenIdProvider(Settings.read(settings), Clock.systemUTC());
    }
}
