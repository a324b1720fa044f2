package app.cuadra.testing.standin;

import app.cuadra.testing.standin.Merchant.Mood;
import app.cuadra.testing.standin.Peer.Answer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All the gateways behind one address, one for all tests: each is asked below its own name. */
public final class StandIn {

    private static @Nullable StandIn shared;

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.builder().build();
    private final WompiPeer wompi = new WompiPeer();
    private final MercadoPagoPeer mercadoPago = new MercadoPagoPeer(this::address);
    private final PayuPeer payu = new PayuPeer();
    private final StripePeer stripe = new StripePeer(this::address);
    private final List<Peer<?>> peers = List.of(wompi, mercadoPago, payu, stripe);

    private StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The one of this test run; it ends with the JVM. */
    public static synchronized StandIn shared() {
        var running = shared;
        if (running == null) {
            running = new StandIn();
            shared = running;
        }
        return running;
    }

    /** What the program is told to ask in the place of the gateways. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public WompiPeer wompi() {
        return wompi;
    }

    public MercadoPagoPeer mercadoPago() {
        return mercadoPago;
    }

    public PayuPeer payu() {
        return payu;
    }

    public StripePeer stripe() {
        return stripe;
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            var asked = read(exchange);
            for (var peer : peers) {
                if (peer.at(asked.host())) {
                    serve(peer, asked, exchange);
                    return;
                }
            }
            send(exchange, 404, "{}");
        } catch (IOException gone) {
            // The program did not wait.
        }
    }

    private <M extends Merchant> void serve(Peer<M> peer, Asked asked, HttpExchange exchange) throws IOException {
        var merchant = peer.whose(asked).filter(one -> one.mood() != Mood.KEYS_REVOKED);
        if (merchant.isEmpty()) {
            send(exchange, peer.stranger());
            return;
        }
        merchant.get().note(asked);
        switch (merchant.get().mood()) {
            case WELL -> send(exchange, peer.answer(merchant.get(), asked));
            case DOWN -> send(exchange, 503, "{\"message\":\"Service Unavailable\"}");
            case SILENT, KEYS_REVOKED -> exchange.close();
            case SLOW -> hold();
            case GARBLED -> send(exchange, 200, "<html><body>Volvemos pronto</body></html>");
            case LOSING_ANSWERS -> {
                peer.answer(merchant.get(), asked);
                exchange.close();
            }
        }
    }

    /** Longer than the program waits in tests. */
    private static void hold() {
        try {
            var nobody = new CountDownLatch(1);
            if (nobody.await(6, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opens it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var path = exchange.getRequestURI().getRawPath().substring(1);
        var slash = path.indexOf('/');
        return new Asked(
                exchange.getRequestMethod(),
                slash < 0 ? path : path.substring(0, slash),
                slash < 0 ? "/" : path.substring(slash),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        send(exchange, answer.status(), json.writeValueAsString(answer.body()));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
