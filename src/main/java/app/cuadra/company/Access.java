package app.cuadra.company;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.Set;

/**
 * A person who has been let into a company: only the check at its door makes one for a request, and controllers may ask
 * for it as an argument beside or instead of the {@link CompanyId}.
 *
 * @param grants what each way in gives them: somebody may be a member and work for its accountant as well; never empty
 * @param consultation whether the company's books may only be read for now (COM-31)
 */
public record Access(UserId user, CompanyId company, Set<Grant> grants, boolean consultation) {

    public Access {
        grants = Set.copyOf(grants);
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("nobody is in a company as nothing");
        }
    }

    /** In a company whose books can be written. */
    public Access(UserId user, CompanyId company, Set<Grant> grants) {
        this(user, company, grants, false);
    }

    /** True when they may do this there now: one of the roles lets them, and so does the company's state. */
    public boolean allows(Permissions permissions, Area area, Action action) {
        return grants(permissions, area, action) && (!consultation || permissions.inConsultation(area, action));
    }

    /** True when one of the roles lets them do this there, whatever the company's state. */
    public boolean grants(Permissions permissions, Area area, Action action) {
        return grants.stream().anyMatch(grant -> permissions.allows(grant, area, action));
    }

    /** True when this person may do all that a role may: nobody gives away or takes away more than they have. */
    public boolean covers(Permissions permissions, CompanyRole role) {
        return permissions.of(role).stream().allMatch(part -> grants(permissions, part.area(), part.action()));
    }
}
