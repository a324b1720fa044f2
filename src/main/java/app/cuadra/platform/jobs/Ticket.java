package app.cuadra.platform.jobs;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobScope;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import org.jspecify.annotations.Nullable;

/** What the queue remembers of a job, so that the worker may read the rest within the job's own tenancy. */
record Ticket(JobId job, String kind, JobScope scope) {

    String write() {
        return "%d %s %d %d %d"
                .formatted(
                        job.value(),
                        kind,
                        scope.user().value(),
                        scope.practice() == null ? 0 : scope.practice().value(),
                        scope.company() == null ? 0 : scope.company().value());
    }

    static Ticket read(String written) {
        var parts = written.split(" ", -1);
        return new Ticket(
                new JobId(Long.parseLong(parts[0])),
                parts[1],
                new JobScope(new UserId(Long.parseLong(parts[2])), practice(parts[3]), company(parts[4])));
    }

    private static @Nullable PracticeId practice(String id) {
        return id.equals("0") ? null : new PracticeId(Long.parseLong(id));
    }

    private static @Nullable CompanyId company(String id) {
        return id.equals("0") ? null : new CompanyId(Long.parseLong(id));
    }
}
