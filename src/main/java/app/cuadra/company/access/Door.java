package app.cuadra.company.access;

import app.cuadra.company.Access;
import app.cuadra.company.AccessPath;
import app.cuadra.company.CompanyState;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.company.ProgramPass;
import app.cuadra.company.plan.Plans;
import app.cuadra.identity.SessionTrust;
import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Forbidden;
import app.cuadra.values.NotFound;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people into a company, by whichever way leads them there, and notes that they came. */
@Component
class Door {

    /** Visits closer together than this are one: a note per page would be a write per page. */
    private static final Duration ONE_VISIT = Duration.ofMinutes(1);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final List<AccessPath> paths;
    private final VisitTable visits;
    private final Tenancy tenancy;
    private final Permissions permissions;
    private final SessionTrust trust;
    private final Plans plans;
    private final Clock clock;

    Door(
            List<AccessPath> paths,
            VisitTable visits,
            Tenancy tenancy,
            Permissions permissions,
            SessionTrust trust,
            Plans plans,
            Clock clock) {
        this.paths = paths;
        this.visits = visits;
        this.tenancy = tenancy;
        this.permissions = permissions;
        this.trust = trust;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * A person inside, and what the frame shows of where they are.
     *
     * @param state how the company stands now
     * @param owed what the company asks of their session and it has not given: until then they are not inside
     * @param readOnly true when what they ask for is not done in the state the company is in
     */
    record Entered(
            Access access, VisitTable.Seen company, CompanyState state, Optional<Demand> owed, boolean readOnly) {}

    /**
     * Lets the person in.
     *
     * @param needs what the route they ask for needs; one that does not say so lets nobody pass
     * @param request theirs; once they change something the company is no longer untouched
     * @throws NotFound when no way leads them there, or there is no such company: they are told the same
     * @throws Forbidden when their roles do not allow it: then nothing is noted
     */
    @Transactional
    public Entered open(UserId user, CompanyId company, Optional<Needs> needs, HttpServletRequest request) {
        var grants = paths.stream()
                .flatMap(path -> path.grant(user, company).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (grants.isEmpty()) {
            throw new NotFound("company");
        }
        return tenancy.within(company, () -> {
            var now = clock.instant();
            var seen = visits.see(company, user);
            var state = plans.now(seen.state(), seen.trialEndsOn(), seen.country());
            var access = new Access(user, company, grants, state == CompanyState.CONSULTATION);
            if (needs.filter(each -> access.grants(permissions, each.area(), each.action()))
                    .isEmpty()) {
                throw new Forbidden("company: "
                        + needs.map(each -> each.area() + " " + each.action()).orElse("undeclared"));
            }
            var owed = seen.rules().demands().stream()
                    .filter(demand -> !meets(request, demand))
                    .findFirst();
            if (owed.isPresent()) {
                return new Entered(access, seen, state, owed, false);
            }
            // Looking at a form is reading; what reads may be sent as a form too, when it is too long for an address.
            var readOnly = writes(request)
                    && needs.filter(each -> access.allows(permissions, each.area(), each.action()))
                            .isEmpty();
            // What a program does at night is no visit of its person.
            var visit = ProgramPass.of(request).isEmpty();
            if (visit && (seen.enteredAt() == null || seen.enteredAt().isBefore(now.minus(ONE_VISIT)))) {
                visits.note(company, user, now);
            }
            if (!readOnly
                    && writes(request)
                    && (seen.writtenAt() == null || seen.writtenAt().isBefore(now.minus(ONE_VISIT)))) {
                visits.noteWriting(company, now);
            }
            return new Entered(access, seen, state, owed, readOnly);
        });
    }

    private boolean meets(HttpServletRequest request, Demand demand) {
        return ProgramPass.of(request)
                .map(pass -> pass.met().contains(demand))
                .orElseGet(() -> trust.meets(request, demand));
    }

    private static boolean writes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }
}
