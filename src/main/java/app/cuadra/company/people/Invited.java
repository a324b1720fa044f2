package app.cuadra.company.people;

import app.cuadra.company.CompanyRole;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was asked in, as the list of people shows them.
 *
 * @param until when the link stops working; empty while it was not sent
 */
public record Invited(long id, String name, String email, CompanyRole role, State state, Optional<Instant> until) {

    /** How an invitation stands. */
    public enum State {
        /** Not sent: whoever asked has not verified their own address (SI-3). */
        WAITING("wait"),
        PENDING("info"),
        EXPIRED("bad"),
        WITHDRAWN("off"),
        ACCEPTED("ok");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** How it looks. */
        public String tone() {
            return tone;
        }

        /** True while it can be sent again or withdrawn. */
        public boolean open() {
            return this != WITHDRAWN && this != ACCEPTED;
        }
    }
}
