package app.cuadra.identity;

import java.time.Duration;

/** How often somebody without an account may try something; counted across nodes and restarts. */
public interface GuestTries {

    /** What is counted. */
    enum What {
        /** Links of a letter, by network address: those that lead somewhere are {@link #takeBack taken back}. */
        LINK,
        /** Files that are brought by such a link, by what it leads to. */
        FILE
    }

    /**
     * Counts a try before it is made.
     *
     * @return how long to wait before the next one; zero when this one is allowed
     */
    Duration count(What what, String key);

    /** This one was no mere try. */
    void takeBack(What what, String key);
}
