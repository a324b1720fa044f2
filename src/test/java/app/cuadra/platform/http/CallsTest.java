package app.cuadra.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.platform.http.Outcome.Answered;
import app.cuadra.platform.http.Outcome.NotSent;
import app.cuadra.platform.http.Outcome.Reason;
import app.cuadra.platform.http.Outcome.Unknown;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Real servers on this machine, which the program may call only when the operator named them. */
@Tag("Q-10")
class CallsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    @Test
    void whatTheOperatorNamedIsCalledAndAnswers() throws Exception {
        var server = answering(200, "hola");

        var outcome = calling("127.0.0.1").make(Call.post(server, Map.of("X-Color", "verde"), "dato".getBytes(UTF_8)));

        var answered = (Answered) outcome;
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body()).asString(UTF_8).isEqualTo("hola");
        assertThat(answered.header("X-Answer")).hasValue("yes");
        assertThat(answered.cut()).isFalse();
        assertThat(seen).containsExactly("POST /hook verde dato");
    }

    @Test
    void aServerInsideIsNotCalledUnlessNamed() throws Exception {
        var server = answering(200, "inside");
        var encrypted = URI.create(server.toString().replace("http:", "https:"));

        assertThat(calling("").make(Call.get(server, Map.of()))).isEqualTo(new NotSent(Reason.NOT_ENCRYPTED));
        assertThat(calling("").make(Call.get(encrypted, Map.of()))).isEqualTo(new NotSent(Reason.ADDRESS_FORBIDDEN));
        assertThat(calling("10.0.0.0/8, other.example").make(Call.get(encrypted, Map.of())))
                .isEqualTo(new NotSent(Reason.ADDRESS_FORBIDDEN));
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1.2.3:8443/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001::1]/",
                "https://[2001:db8::1]/",
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://100.127.255.254/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://192.0.0.8/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/"
            })
    void noAddressInsideIsEverCalled(String address) {
        assertThat(calling("").make(Call.get(URI.create(address), Map.of())))
                .isEqualTo(new NotSent(Reason.ADDRESS_FORBIDDEN));
    }

    /** How else numbers can be written. What is no literal must be a name, and names of digits do not exist. */
    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://0x7f000001/", "https://017700000001/", "https://127.1/"})
    void anAddressInAnotherSpellingIsNoWayIn(String address) {
        assertThat(calling("").make(Call.get(URI.create(address), Map.of()))).isInstanceOf(NotSent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://hooks.example/, NOT_ENCRYPTED",
        "file:///etc/passwd, ADDRESS_INVALID",
        "http://8.8.8.8/, NOT_ENCRYPTED",
        "https://user:password@8.8.8.8/, ADDRESS_INVALID",
        "https://8.8.8.8:70000/, ADDRESS_INVALID",
        "https://8.8.8.8/#part, ADDRESS_INVALID",
        "https:///nowhere, ADDRESS_INVALID",
        "https://no-such-host.invalid/, HOST_UNKNOWN"
    })
    void whatIsNoAddressIsRefusedBeforeAnythingIsSent(URI address, Reason reason) {
        assertThat(calling("").refusal(address)).hasValue(reason);
        assertThat(calling("").make(Call.get(address, Map.of()))).isEqualTo(new NotSent(reason));
    }

    @Test
    void publicAddressesArePublic() {
        for (var address : List.of(
                "8.8.8.8",
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.32.0.1",
                "2606:4700::1",
                "2001:4860:4860::8888")) {
            assertThat(Destinations.isPublic(InetAddress.ofLiteral(address)))
                    .as(address)
                    .isTrue();
        }
    }

    /** The names are resolved where the connection is made: what a name server says later is checked as well. */
    @Test
    void theAddressThatIsCheckedIsTheOneThatIsConnectedTo() {
        var names = new CheckedNames(new Destinations(""));

        assertThatThrownBy(() -> names.resolve("localhost")).isInstanceOf(CheckedNames.Forbidden.class);
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() throws Exception {
        var server = answering(302, "");

        var outcome = calling("127.0.0.1").make(Call.get(server, Map.of()));

        assertThat(((Answered) outcome).status()).isEqualTo(302);
        assertThat(((Answered) outcome).success()).isFalse();
        assertThat(seen).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndIsCut() throws Exception {
        var server = raw(socket -> {
            readHead(socket);
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write("x".repeat(8192).getBytes(UTF_8));
            }
        });

        var outcome = calling("127.0.0.1").make(Call.get(server, Map.of()).within(Duration.ofSeconds(20), 1000));

        var answered = (Answered) outcome;
        assertThat(answered.cut()).isTrue();
        assertThat(answered.body()).hasSize(1000);
    }

    @Test
    void whoeverTakesTheRequestAndDoesNotAnswerLeavesItUnknown() throws Exception {
        var never = new CountDownLatch(1);
        open.add(never::countDown);
        var server = raw(socket -> {
            readHead(socket);
            never.await();
        });

        var outcome = calling("127.0.0.1").make(Call.get(server, Map.of()).within(Duration.ofMillis(300), 1000));

        assertThat(outcome).isEqualTo(new Unknown(Reason.TOO_SLOW));
    }

    @Test
    void whoeverDripsIsNotWaitedForLongerThanSaid() throws Exception {
        var enough = new CountDownLatch(1);
        open.add(enough::countDown);
        var server = raw(socket -> {
            readHead(socket);
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(UTF_8));
            while (!enough.await(20, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        });

        var outcome = calling("127.0.0.1").make(Call.get(server, Map.of()).within(Duration.ofMillis(300), 200_000));

        assertThat(outcome).isEqualTo(new Unknown(Reason.TOO_SLOW));
    }

    @Test
    void whoeverHangsUpAfterTheRequestLeavesItUnknown() throws Exception {
        var server = raw(CallsTest::readHead);

        assertThat(calling("127.0.0.1").make(Call.get(server, Map.of()))).isEqualTo(new Unknown(Reason.BROKEN_OFF));
    }

    @Test
    void whereNobodyListensNothingIsSent() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(calling("127.0.0.1").make(Call.get(URI.create("http://127.0.0.1:" + free), Map.of())))
                .isEqualTo(new NotSent(Reason.UNREACHABLE));
    }

    @Test
    void aServerThatCannotProveWhoItIsGetsNothing(@TempDir Path folder) throws Exception {
        var keys = keys(folder, "dns:localhost");
        var server = encrypted(keys);

        assertThat(calling("localhost").make(Call.get(URI.create("https://localhost:" + server), Map.of())))
                .isEqualTo(new NotSent(Reason.CERTIFICATE));

        var trusting = trusting("localhost, 127.0.0.1", keys);
        assertThat(trusting.make(Call.get(URI.create("https://127.0.0.1:" + server), Map.of())))
                .as("trusted, but for another name")
                .isEqualTo(new NotSent(Reason.CERTIFICATE));
        assertThat(seen).isEmpty();
        assertThat(trusting.make(Call.get(URI.create("https://localhost:" + server), Map.of())))
                .isInstanceOf(Answered.class);
    }

    @Test
    void insideATransactionNothingIsCalled() throws Exception {
        var server = answering(200, "");
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> calling("127.0.0.1").make(Call.get(server, Map.of())))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.clear();
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void aSettingIsUnderstoodOrNot() {
        assertThat(Destinations.understands("hooks.example, 10.1.0.0/16, ::1, fd00::/8,127.0.0.1"))
                .isTrue();
        assertThat(Destinations.understands("")).isTrue();
        for (var wrong : List.of("10.1.0.0/33", "http://hooks.example", "a b", "-x.example", "::g", "x/8")) {
            assertThat(Destinations.understands(wrong)).as(wrong).isFalse();
        }
    }

    private Calls calling(String allowed) {
        try {
            return opened(new Calls(allowed, SSLContext.getDefault()));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Calls opened(Calls calls) {
        open.add(calls::destroy);
        return calls;
    }

    private Calls trusting(String allowed, KeyStore keys) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return opened(new Calls(allowed, context));
    }

    private URI answering(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        serve(server, status, body);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    private void serve(HttpServer server, int status, String body) {
        server.createContext("/", exchange -> {
            try (exchange) {
                seen.add("%s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("X-Color"),
                                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                exchange.getResponseHeaders().add("X-Answer", "yes");
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
        });
        server.start();
        open.add(() -> server.stop(0));
    }

    private interface Talk {
        void to(Socket socket) throws Exception;
    }

    /** A server that says what no HTTP library would. */
    private URI raw(Talk talk) throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                talk.to(socket);
            } catch (Exception ended) {
                // The other side has had enough.
            }
        });
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private static void readHead(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var last = new StringBuilder();
        while (!last.toString().endsWith("\r\n\r\n")) {
            last.append((char) in.read());
        }
    }

    private int encrypted(KeyStore keys) throws Exception {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        serve(server, 200, "encrypted");
        return server.getAddress().getPort();
    }

    private static KeyStore keys(Path folder, String name) throws Exception {
        var file = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).as("%s", folder.resolve("keytool.log")).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var certificate = keys.getCertificate("test");
        keys.setCertificateEntry("trusted", certificate);
        return keys;
    }
}
