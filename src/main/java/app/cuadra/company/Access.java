package app.cuadra.company;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.Set;

/**
 * A person who has been let into a company: only the check at its door makes one for a request, and controllers may ask
 * for it as an argument beside or instead of the {@link CompanyId}.
 *
 * @param grants what each way in gives them: somebody may be a member and work for its accountant as well; never empty
 */
public record Access(UserId user, CompanyId company, Set<Grant> grants) {

    public Access {
        grants = Set.copyOf(grants);
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("nobody is in a company as nothing");
        }
    }

    /** True when one of the roles may do this there. */
    public boolean allows(Permissions permissions, Area area, Action action) {
        return grants.stream().anyMatch(grant -> permissions.allows(grant, area, action));
    }

    /** True when this person may do all that a role may: nobody gives away or takes away more than they have. */
    public boolean covers(Permissions permissions, CompanyRole role) {
        return permissions.of(role).stream().allMatch(part -> allows(permissions, part.area(), part.action()));
    }
}
