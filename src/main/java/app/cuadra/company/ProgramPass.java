package app.cuadra.company;

import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.values.CompanyId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What a program shows at the door of a company instead of an address with the company in it and a session: a token of
 * somebody. It lets in as far as its person may go, and not beyond its scope.
 *
 * @param scope what the token is good for
 * @param met what the session had proved in which the token was made
 */
public record ProgramPass(CompanyId company, Set<Permission> scope, Set<Demand> met) {

    private static final String ATTRIBUTE = ProgramPass.class.getName();

    public ProgramPass {
        scope = Set.copyOf(scope);
        met = Set.copyOf(met);
    }

    /** True when the token is good for what a route needs. */
    public boolean covers(Needs needs) {
        return scope.contains(new Permission(needs.area(), needs.action()));
    }

    /** Shows it for this request; done by whoever has checked the token. */
    public void show(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What this request shows, if it comes from a program. */
    public static Optional<ProgramPass> of(HttpServletRequest request) {
        return Optional.ofNullable((ProgramPass) request.getAttribute(ATTRIBUTE));
    }
}
