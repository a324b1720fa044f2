package app.cuadra.practice.staff;

import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody asked into a firm.
 *
 * @param language of the letter, and of a user it makes
 * @param until when its link stops working; empty while it was not sent
 */
public record StaffInvitation(
        long id,
        String name,
        Email email,
        Terms terms,
        Locale language,
        UserId by,
        State state,
        Optional<Instant> sentAt,
        Optional<Instant> until,
        int clients) {

    /** How it stands. */
    public enum State {
        /** Not sent: whoever asks has not verified their own address. */
        WAITING,
        PENDING,
        EXPIRED,
        WITHDRAWN,
        ACCEPTED;

        /** True while it can be sent again and taken back. */
        public boolean open() {
            return this == WAITING || this == PENDING || this == EXPIRED;
        }

        /** The CSS class of its colour. */
        public String tone() {
            return this == EXPIRED ? "bad" : open() ? "wait" : "off";
        }
    }
}
