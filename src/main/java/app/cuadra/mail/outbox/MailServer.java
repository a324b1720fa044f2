package app.cuadra.mail.outbox;

/** Where letters leave. */
interface MailServer {

    /** How handing over a letter can end. */
    enum Outcome {
        /** The server answered that it has the letter. */
        TAKEN,
        /** The server has it not, and may take it later. */
        LATER,
        /** The server will never take it. */
        NEVER,
        /** The conversation broke off where the server may or may not have it. */
        UNKNOWN
    }

    /** Hands over one letter; may take minutes, never throws for what a server does. */
    Outcome hand(Outgoing letter, Content content);
}
