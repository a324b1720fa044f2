package app.cuadra.company;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.Optional;

/**
 * A way into a company. Membership is one, kept here; a practice's link to its client is another, kept there. Entering a
 * company asks each of them.
 */
public interface AccessPath {

    /** What this way gives the user in the company, or empty when it does not let them in. */
    Optional<Grant> grant(UserId user, CompanyId company);
}
