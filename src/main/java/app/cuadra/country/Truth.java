package app.cuadra.country;

/** What is known of something: what nobody said is neither true nor false. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    /** The opposite; what is unknown stays so. */
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Yes or no. */
    public static Truth of(boolean known) {
        return known ? YES : NO;
    }
}
