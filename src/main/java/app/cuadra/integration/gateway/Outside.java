package app.cuadra.integration.gateway;

import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outcome.Unknown;
import app.cuadra.integration.gateway.Outcome.Why;
import app.cuadra.platform.Settings;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a gateway and says which of the three ways it ended. Follows no redirect, and waits only so long. */
@Component
public class Outside {

    /** The longest answer that is read. */
    private static final int ANSWER_LIMIT = 512 * 1024;

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int SAID_LIMIT = 200;
    private static final Logger log = LoggerFactory.getLogger(Outside.class);

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;

    Outside(Settings settings) {
        patience = settings.gateways().patience();
    }

    /** An answer whose status is below 300. */
    public record Answer(JsonNode body) {

        /** A text that must be there, found along these names. */
        public String text(String... path) {
            var node = body;
            for (var name : path) {
                node = node.path(name);
            }
            var text = node.asString("");
            if (text.isEmpty()) {
                throw new Garbled();
            }
            return text;
        }
    }

    /** An answer is not as its maker says it is. */
    public static final class Garbled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A request with a JSON body. */
    public HttpRequest.Builder json(URI address, Object body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    /** A request with a form. */
    public static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
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

    /**
     * Sends a request and reads its answer.
     *
     * @param read takes what is needed; {@link Garbled} when it is not there
     */
    public <T> Outcome<T> send(HttpRequest.Builder request, Function<Answer, T> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction waits for nobody outside");
        }
        var asked =
                request.header("Accept", "application/json").timeout(patience).build();
        Outcome<T> outcome;
        try {
            outcome = read(whole(asked), read);
        } catch (TimeoutException slow) {
            outcome = new Unknown<>(Why.SLOW);
        } catch (ExecutionException failed) {
            outcome = new Unknown<>(failed.getCause() instanceof HttpTimeoutException ? Why.SLOW : Why.AWAY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            outcome = new Unknown<>(Why.AWAY);
        }
        if (!(outcome instanceof Outcome.Done<T>)) {
            // Neither the query nor the body: there may be keys in them.
            log.info(
                    "A gateway did not do as asked: {} {}{} {}",
                    asked.method(),
                    asked.uri().getHost(),
                    asked.uri().getPath().replaceAll("pub_[a-z]+_\\w+", "…"),
                    outcome.getClass().getSimpleName());
        }
        return outcome;
    }

    /** The client's own limit of time ends with the first byte; a peer that sends one a minute must not hold us. */
    private HttpResponse<byte[]> whole(HttpRequest asked)
            throws ExecutionException, InterruptedException, TimeoutException {
        var answer = http.sendAsync(asked, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_LIMIT));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private <T> Outcome<T> read(HttpResponse<byte[]> response, Function<Answer, T> read) {
        var status = response.statusCode();
        if (status == 401 || status == 403) {
            return new Failed<>("gateway.keys", "");
        }
        if (status >= 500 || status == 429 || status == 408 || (status >= 300 && status < 400)) {
            return new Unknown<>(Why.BROKEN);
        }
        try {
            var body = json.readTree(response.body());
            if (status >= 400) {
                return new Failed<>(status == 404 ? "gateway.notThere" : "gateway.refused", said(body));
            }
            return new Outcome.Done<>(read.apply(new Answer(body)));
        } catch (JacksonException | Garbled | ArithmeticException | IllegalArgumentException notAsSaid) {
            return status >= 400 ? new Failed<>("gateway.refused", "") : new Unknown<>(Why.GARBLED);
        }
    }

    /** What the other side says of its refusal, wherever the gateways put it; one line, and not long. */
    private static String said(JsonNode body) {
        for (var at : new String[] {"/error/message", "/message", "/error/reason", "/error"}) {
            var said =
                    body.at(at).asString("").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            if (!said.isEmpty()) {
                return said.length() > SAID_LIMIT ? said.substring(0, SAID_LIMIT) : said;
            }
        }
        return "";
    }
}
