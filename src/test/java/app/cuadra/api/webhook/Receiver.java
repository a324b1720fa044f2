package app.cuadra.api.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on this machine that webhooks are told to: keeps what came, and answers as it was told to. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger status = new AtomicInteger(200);
    private final List<Got> got = new CopyOnWriteArrayList<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var answer = status.get();
                got.add(new Got(
                        exchange.getRequestHeaders().getFirst("Cuadra-Event"),
                        exchange.getRequestHeaders().getFirst("Cuadra-Delivery"),
                        exchange.getRequestHeaders().getFirst("Cuadra-Signature"),
                        body,
                        answer));
                var said = "answer of the receiver".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer, said.length);
                exchange.getResponseBody().write(said);
            }
        });
        server.start();
    }

    /** One request. */
    record Got(String event, String delivery, String signature, String body, int answered) {

        JsonNode json() {
            return JsonMapper.builder().build().readTree(body);
        }

        long person() {
            return json().path("data").path("id").asLong();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/avisos");
    }

    /** Answers this from now on. */
    void answer(int code) {
        status.set(code);
    }

    List<Got> all() {
        return List.copyOf(got);
    }

    /** What it said 200 to. */
    List<Got> taken() {
        return got.stream().filter(one -> one.answered() == 200).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
