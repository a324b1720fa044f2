package app.cuadra.company.access;

import app.cuadra.company.Access;
import app.cuadra.company.AccessPath;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people into a company, by whichever way leads them there, and notes that they came. */
@Component
class Door {

    /** Visits closer together than this are one: a note per page would be a write per page. */
    private static final Duration ONE_VISIT = Duration.ofMinutes(1);

    private final List<AccessPath> paths;
    private final VisitTable visits;
    private final Tenancy tenancy;
    private final Clock clock;

    Door(List<AccessPath> paths, VisitTable visits, Tenancy tenancy, Clock clock) {
        this.paths = paths;
        this.visits = visits;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** A person inside, and what the frame shows of where they are. */
    record Entered(Access access, VisitTable.Seen company) {}

    /**
     * Lets the person in.
     *
     * @param writes whether they come to change something: from then on the company is no longer untouched
     * @throws NotFound when no way leads them there, or there is no such company: they are told the same
     */
    @Transactional
    public Entered open(UserId user, CompanyId company, boolean writes) {
        var roles = paths.stream()
                .flatMap(path -> path.role(user, company).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (roles.isEmpty()) {
            throw new NotFound("company");
        }
        return tenancy.within(company, () -> {
            var now = clock.instant();
            var seen = visits.see(company, user);
            if (seen.enteredAt() == null || seen.enteredAt().isBefore(now.minus(ONE_VISIT))) {
                visits.note(company, user, now);
            }
            if (writes && (seen.writtenAt() == null || seen.writtenAt().isBefore(now.minus(ONE_VISIT)))) {
                visits.noteWriting(company, now);
            }
            return new Entered(new Access(user, company, roles), seen);
        });
    }
}
