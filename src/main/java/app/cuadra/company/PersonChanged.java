package app.cuadra.company;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;

/** Who works in a company changed; heard in the same transaction, with the company open. */
public record PersonChanged(CompanyId company, UserId person, Kind kind) {

    /** What happened to them. */
    public enum Kind {
        /** They joined, or came back after having been disabled. */
        ADDED,
        /** They have another role. */
        ROLE_CHANGED,
        /** They left, were taken out, or were disabled. */
        REMOVED
    }
}
