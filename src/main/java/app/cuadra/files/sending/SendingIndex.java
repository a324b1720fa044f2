package app.cuadra.files.sending;

import app.cuadra.files.folder.Folder;
import app.cuadra.mail.Mails.Standing;
import app.cuadra.mail.Mails.State;
import app.cuadra.mail.Mails.Why;
import app.cuadra.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was sent from a folder, and how each letter stands. */
public record SendingIndex(Folder folder, List<Line> sent) implements Page {

    /**
     * A letter.
     *
     * @param address that the mail server did not take, if it was for that
     */
    public record Line(
            long id,
            String subject,
            String readers,
            String names,
            Instant at,
            String by,
            State state,
            Why why,
            String address) {

        /** The outbox forgets only those that went nowhere. */
        static Line of(SendingTable.Sent sent, @Nullable Standing standing) {
            return new Line(
                    sent.id(),
                    sent.subject(),
                    String.join(", ", sent.readers()),
                    String.join(", ", sent.names()),
                    sent.at(),
                    sent.by(),
                    standing == null ? State.LOCAL : standing.state(),
                    standing == null ? Why.NOTHING : standing.why(),
                    standing == null ? "" : standing.address());
        }

        /** The CSS class of its state. */
        public String tone() {
            return switch (state) {
                case SENT -> "ok";
                case QUEUED, LOCAL -> "wait";
                case FAILED, UNKNOWN -> "bad";
            };
        }
    }
}
