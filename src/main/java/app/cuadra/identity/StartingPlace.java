package app.cuadra.identity;

import app.cuadra.values.UserId;

/**
 * Makes the place a new user starts in (SI-1): an accountant gets a practice, an owner gets a company. Each module that
 * has such a place implements one; registering calls it in its own transaction.
 */
public interface StartingPlace {

    /** What describes the work of a person who registers. */
    enum Work {
        ACCOUNTANT,
        OWNER
    }

    /** Whom this is the starting place of. */
    Work work();

    /**
     * Makes the place; {@code name} is the firm's or company's, {@code country} an ISO 3166 code with a country pack.
     *
     * @throws app.cuadra.values.Refused at the field {@code place} when the name does not do
     */
    void make(UserId user, String name, String country);
}
