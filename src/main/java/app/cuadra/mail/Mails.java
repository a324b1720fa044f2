package app.cuadra.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Sends letters. */
public interface Mails {

    /** So long it is kept to whom something was sent, when, and under which subject. */
    int KEEP_DAYS = 30;

    /**
     * Puts a letter into the outbox, in the caller's transaction: it leaves only if that commits, soon after. Its
     * content is sealed at rest and wiped once the letter has left, because letters carry links that open accounts.
     */
    void send(Letter letter);

    /** As {@link #send}, and its {@link Standing} can be asked for from then on, also after {@link #KEEP_DAYS} days. */
    MailId post(Letter letter);

    /** How these letters stand. */
    Map<MailId, Standing> standings(Collection<MailId> letters);

    /** Where a letter is. */
    enum State {
        /** It waits for its turn, or for another try. */
        QUEUED,
        /** The mail server has it. */
        SENT,
        /** It did not leave and will not. */
        FAILED,
        /** The conversation with the mail server broke off twice: it may have it. */
        UNKNOWN,
        /** There is no mail server: it is read in the local mailbox. */
        LOCAL
    }

    /** Why a letter did not leave, or not yet. */
    enum Why {
        /** Nothing is wrong. */
        NOTHING,
        /** The mail server does not know a reader's address. */
        READER,
        /** It is bigger than the mail server takes. */
        SIZE,
        /** The mail server did not want it. */
        REFUSED,
        /** The mail server asked to come back later. */
        BUSY,
        /** The mail server could not be reached. */
        UNREACHABLE,
        /** Nobody can tell whether the mail server took it. */
        UNKNOWN,
        /** What goes along could not be read. */
        ATTACHMENT,
        /** It was sealed with another key than the present one. */
        KEY
    }

    /**
     * How a letter stands.
     *
     * @param address the reader's address that was not taken; empty when it was not for that
     * @param since when it came to this
     */
    record Standing(State state, Why why, String address, Instant since) {}
}
