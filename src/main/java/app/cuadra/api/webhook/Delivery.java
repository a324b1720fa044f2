package app.cuadra.api.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Something that is told to one webhook.
 *
 * @param uid the same at every try
 * @param status what the other side answered last, if it did
 * @param answer the beginning of what it said
 * @param problem why there is no answer: a name of {@code Outcome.Reason}, or empty
 */
public record Delivery(
        long id,
        UUID uid,
        String event,
        String subject,
        String body,
        State state,
        int attempts,
        Instant created,
        Optional<Instant> tried,
        OptionalInt tookMillis,
        OptionalInt status,
        String answer,
        String problem) {

    /** How it stands. */
    public enum State {
        WAITING("wait"),
        DELIVERED("ok"),
        FAILED("bad"),
        /** Given up after a try of which nobody knows whether it arrived. */
        UNKNOWN("bad");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** The kind of its mark. */
        public String tone() {
            return tone;
        }
    }
}
