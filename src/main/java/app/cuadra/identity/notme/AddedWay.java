package app.cuadra.identity.notme;

import app.cuadra.values.UserId;
import java.time.Instant;

/**
 * A way in that a feature keeps for a person, besides the password. What was added since somebody else was in the account
 * may be theirs, so it goes when the owner says "No fui yo".
 */
public interface AddedWay {

    /** Removes what was added to this account at or after this moment. */
    void removeSince(UserId user, Instant since);
}
