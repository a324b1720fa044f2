package app.cuadra.mail.outbox;

import app.cuadra.mail.Mails.Why;

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

    /**
     * How it ended and why.
     *
     * @param address the reader whom the server did not take; empty when it was not for that
     */
    record Answer(Outcome outcome, Why why, String address) {

        static Answer of(Outcome outcome, Why why) {
            return new Answer(outcome, why, "");
        }
    }

    /** Hands over one letter; may take minutes, never throws for what a server does. */
    Answer hand(Outgoing letter, Parcel parcel);
}
