package app.cuadra.integration.gateway;

import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outcome.Unknown;
import app.cuadra.integration.gateway.Outcome.Why;
import app.cuadra.platform.Settings;
import app.cuadra.platform.http.Call;
import app.cuadra.platform.http.Calls;
import app.cuadra.platform.http.Outcome.Answered;
import app.cuadra.platform.http.Outcome.NotSent;
import app.cuadra.platform.http.Outcome.Reason;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a gateway, through the program's one door to the outside, and says which of the three ways it ended. */
@Component
public class Outside {

    /** The longest answer that is read. */
    private static final int ANSWER_LIMIT = 512 * 1024;

    private static final int SAID_LIMIT = 200;
    private static final Logger log = LoggerFactory.getLogger(Outside.class);

    private final Calls calls;
    private final Duration patience;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    Outside(Calls calls, Settings settings) {
        this.calls = calls;
        this.patience = settings.gateways().patience();
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

    /**
     * Sends a request and reads its answer.
     *
     * @param read takes what is needed; {@link Garbled} when it is not there
     */
    public <T> Outcome<T> send(Request request, Function<Answer, T> read) {
        var asked = request.with("Accept", "application/json");
        var call = new Call(asked.method(), asked.to(), asked.headers(), asked.body(), patience, ANSWER_LIMIT);
        Outcome<T> outcome = switch (calls.make(call)) {
            case Answered answered -> read(answered, read);
            case NotSent notSent -> new Unknown<>(why(notSent.reason()));
            case app.cuadra.platform.http.Outcome.Unknown unknown -> new Unknown<>(why(unknown.reason()));
        };
        if (!(outcome instanceof Outcome.Done<T>)) {
            // Neither the address nor the body: there may be keys in them.
            log.info(
                    "A gateway did not do as asked: {} {}, {}",
                    asked.method(),
                    asked.to().getHost(),
                    outcome.getClass().getSimpleName());
        }
        return outcome;
    }

    private static Why why(Reason reason) {
        return reason == Reason.TOO_SLOW ? Why.SLOW : Why.AWAY;
    }

    private <T> Outcome<T> read(Answered answered, Function<Answer, T> read) {
        var status = answered.status();
        if (status == 401 || status == 403) {
            return new Failed<>("gateway.keys", "");
        }
        if (status >= 500 || status == 429 || status == 408 || (status >= 300 && status < 400)) {
            return new Unknown<>(Why.BROKEN);
        }
        try {
            var body = json.readTree(answered.body());
            if (status == 402) {
                return new Failed<>("gateway.card", cardProblem(body));
            }
            if (status >= 400) {
                return new Failed<>(status == 404 ? "gateway.notThere" : "gateway.refused", said(body));
            }
            return new Outcome.Done<>(read.apply(new Answer(body)));
        } catch (JacksonException | Garbled | ArithmeticException | IllegalArgumentException notAsSaid) {
            return status >= 400 ? new Failed<>("gateway.refused", "") : new Unknown<>(Why.GARBLED);
        }
    }

    /** The gateway's code for why a card was refused: its bank's, when there is one. */
    private static String cardProblem(JsonNode body) {
        var bank = body.at("/error/decline_code").asString("");
        return bank.isEmpty() ? body.at("/error/code").asString("refused") : bank;
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
