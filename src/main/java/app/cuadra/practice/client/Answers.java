package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;

/** A link changes because its company answered; in the firm's scope and the caller's transaction. */
public interface Answers {

    /**
     * Puts a pending link into its next state and notes who did it.
     *
     * @return false when the link is not pending any more
     */
    boolean answer(PracticeId practice, CompanyId company, LinkState next, UserId by);
}
