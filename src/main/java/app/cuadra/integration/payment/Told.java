package app.cuadra.integration.payment;

/** What became of something that a gateway told. */
public enum Told {
    /** It was news. */
    ACCEPTED,
    /** It was known already, or something later is. */
    NOTHING_NEW,
    /** It is about no link of ours. */
    UNKNOWN_PAYMENT,
    /** Amount or currency are not those of the link: nothing was noted. */
    MISMATCH
}
