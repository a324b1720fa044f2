package app.cuadra.identity.session;

/**
 * How somebody has proved who they are. A session remembers which ones it saw and when: what is sensitive asks for one
 * that is fresh ({@link app.cuadra.identity.Fresh}).
 */
public enum Proof {

    /** The password, or that of a generated login. */
    PASSWORD(true, false),

    /** A link in their mail: whoever reads the mailbox has it, so it opens the door and nothing sensitive. */
    LINK(false, false),

    /** The OpenID provider said so; how long ago the person proved it there is not known. */
    GOOGLE(false, false),

    /** The OpenID provider said so, and that the person proved it there a moment ago because we asked. */
    GOOGLE_AGAIN(true, false),

    /** A passkey with the person's presence verified: something they have and something they know or are. */
    PASSKEY(true, true),

    /** The six digits of an authenticator app. */
    CODE(true, true),

    /** One of the codes written down for the day the telephone is lost. */
    RECOVERY_CODE(true, true);

    private final boolean strong;
    private final boolean second;

    Proof(boolean strong, boolean second) {
        this.strong = strong;
        this.second = second;
    }

    /** Whether it is enough for what is sensitive, as long as it is fresh. */
    public boolean strong() {
        return strong;
    }

    /** Whether it answers the question for a second factor (SI-45). */
    public boolean second() {
        return second;
    }
}
