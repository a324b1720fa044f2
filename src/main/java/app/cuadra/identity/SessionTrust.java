package app.cuadra.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a session is trusted far enough for a place that asks for more than being signed in (SI-45). */
public interface SessionTrust {

    /** What a place may ask for. */
    enum Demand {

        /** Something else than a link in a mail: whoever reads the mailbox has that. */
        MORE_THAN_A_LINK,

        /** A second factor, or a passkey, which is two in one. */
        SECOND_FACTOR
    }

    /** True when the person has given this session what is asked for. */
    boolean meets(HttpServletRequest request, Demand demand);

    /** The page where they can give it, which leads back to {@code back}, a page of this program. */
    String page(Demand demand, String back);
}
