package app.cuadra.hub.job;

import app.cuadra.company.AccessPath;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Permissions;
import app.cuadra.platform.JobScope;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.UserId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may see and stop a job besides whoever asked for it: of a firm's job those who work on all of its clients, of a
 * company's job those who may read its history.
 */
@Component
class JobAudience {

    private final Firms firms;
    private final List<AccessPath> ways;
    private final Permissions permissions;

    JobAudience(Firms firms, List<AccessPath> ways, Permissions permissions) {
        this.firms = firms;
        this.ways = ways;
        this.permissions = permissions;
    }

    boolean sees(UserId person, JobScope job) {
        if (job.company() != null) {
            var company = job.company();
            return ways.stream()
                    .flatMap(way -> way.grant(person, company).stream())
                    .anyMatch(grant -> job.user().equals(person) || permissions.allows(grant, Area.AUDIT, Action.VIEW));
        }
        if (job.practice() != null) {
            return firms.member(person, job.practice())
                    .filter(member -> job.user().equals(person) || member.allClients() && member.may(Right.WORK))
                    .isPresent();
        }
        return job.user().equals(person);
    }
}
