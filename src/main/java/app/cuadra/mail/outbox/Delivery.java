package app.cuadra.mail.outbox;

import app.cuadra.mail.Mails.Why;
import app.cuadra.mail.outbox.MailServer.Answer;
import app.cuadra.mail.outbox.MailServer.Outcome;
import app.cuadra.platform.SecretBox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Delivers what waits in the outbox. Each letter is claimed in one statement, handed over outside any transaction, and
 * marked in another statement, so any number of nodes may deliver at the same time.
 *
 * <p>When nobody can tell whether the server took a letter (it broke off, or this program was killed before it could note
 * the answer), the letter is handed over once more under the same Message-ID: a letter that comes twice does little harm, a
 * missing link to a new password does. If that ends in the same way, it is left as unknown.
 */
final class Delivery {

    /** So many times a letter is offered to the server: for a day and a half. */
    static final int MAX_ATTEMPTS = 10;

    /** A letter longer under way than this belonged to a node that died. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int UNKNOWNS = 1;
    private static final int LETTERS_A_TURN = 500;

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final MailTable table;
    private final SecretBox secrets;
    private final Optional<MailServer> server;
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicBoolean startingSoon = new AtomicBoolean();

    Delivery(MailTable table, SecretBox secrets, Optional<MailServer> server) {
        this.table = table;
        this.secrets = secrets;
        this.server = server;
    }

    /** Delivers in the background, without waiting for the next turn. */
    void soon() {
        if (startingSoon.compareAndSet(false, true)) {
            Thread.ofVirtual().name("mail").start(() -> {
                startingSoon.set(false);
                try {
                    deliver();
                } catch (RuntimeException failed) {
                    // The next turn finds what is left; when the program is going down that is the next start's.
                    log.info(
                            "Mail waits for the next turn: {}",
                            failed.getClass().getSimpleName());
                }
            });
        }
    }

    /** Delivers everything that is due. */
    void deliver() {
        if (server.isEmpty()) {
            return;
        }
        for (var letter : table.abandoned(LEASE)) {
            note(letter, Answer.of(Outcome.UNKNOWN, Why.UNKNOWN));
        }
        for (var count = 0; count < LETTERS_A_TURN; count++) {
            var letter = table.claim();
            if (letter.isEmpty()) {
                return;
            }
            note(letter.get(), hand(letter.get(), server.get()));
        }
    }

    private Answer hand(Outgoing letter, MailServer to) {
        try {
            var opened = secrets.open(Outbox.PURPOSE, letter.to(), letter.sealed());
            return to.hand(letter, json.readValue(new String(opened, StandardCharsets.UTF_8), Parcel.class));
        } catch (SecretBox.Unopenable otherKey) {
            log.error("A letter can't be opened with the present key: mail={}", letter.id());
            return Answer.of(Outcome.NEVER, Why.KEY);
        }
    }

    private void note(Outgoing letter, Answer answer) {
        switch (answer.outcome()) {
            case TAKEN -> end(letter, MailTable.End.HANDED_OVER, answer);
            case NEVER -> end(letter, MailTable.End.FAILED, answer);
            case LATER -> {
                if (letter.attempt() >= MAX_ATTEMPTS) {
                    end(letter, MailTable.End.FAILED, answer);
                } else {
                    table.again(letter, pauseAfter(letter.attempt()), false, answer.why());
                }
            }
            case UNKNOWN -> {
                if (letter.unknowns() >= UNKNOWNS) {
                    end(letter, MailTable.End.UNKNOWN, answer);
                } else {
                    table.again(letter, pauseAfter(letter.attempt()), true, answer.why());
                }
            }
        }
    }

    private void end(Outgoing letter, MailTable.End end, Answer answer) {
        table.end(letter, end, answer.why(), answer.address());
    }

    static Duration pauseAfter(int attempt) {
        var pause = FIRST_PAUSE.multipliedBy((long) Math.pow(3, attempt - 1));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
