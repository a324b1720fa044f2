package app.cuadra.api.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An address that is told what happens.
 *
 * @param user who subscribed it
 * @param oldUntil until when the secret of before signs as well
 */
public record Webhook(
        long id, long user, URI url, List<String> events, State state, Instant created, Optional<Instant> oldUntil) {

    /** How it stands. */
    public enum State {
        ACTIVE("ok"),
        /** A person paused it. */
        PAUSED("wait"),
        /** Nothing arrived there for three days. */
        FAILING("bad"),
        /** Who subscribed it no longer works in the company. */
        OWNER_LEFT("wait"),
        /** The other side said that it wants no more (410). */
        GONE("off");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** The kind of its mark. */
        public String tone() {
            return tone;
        }
    }

    /** True when it is told what happens. */
    public boolean active() {
        return state == State.ACTIVE;
    }
}
