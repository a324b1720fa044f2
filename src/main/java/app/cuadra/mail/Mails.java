package app.cuadra.mail;

/** Sends letters. */
public interface Mails {

    /** So long it is kept to whom something was sent, when, and under which subject. */
    int KEEP_DAYS = 30;

    /**
     * Puts a letter into the outbox, in the caller's transaction: it leaves only if that commits, soon after. Its
     * content is sealed at rest and wiped once the letter has left, because letters carry links that open accounts.
     */
    void send(Letter letter);
}
