package app.cuadra.hub.job;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.Jobs;
import app.cuadra.platform.Jobs.Described;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.NotFound;
import app.cuadra.values.UserId;
import app.cuadra.web.Form;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Long work: a person's own, and how far each is; what has a page of its own leads there. */
@Controller
@RequestMapping("/trabajos")
class JobPages {

    static final String PATH = "/trabajos";

    private static final int SHOWN = 50;

    private final Jobs jobs;
    private final JobAudience audience;
    private final Tenancy tenancy;

    JobPages(Jobs jobs, JobAudience audience, Tenancy tenancy) {
        this.jobs = jobs;
        this.audience = audience;
        this.tenancy = tenancy;
    }

    /** A button: a form that sends nothing. */
    record Nothing() implements Form {}

    @GetMapping
    Page index(Viewer viewer, Nothing none) {
        return new JobIndex(tenancy.within(viewer.id(), () -> jobs.of(viewer.id(), SHOWN)));
    }

    @GetMapping("/{job}")
    Page show(Viewer viewer, @PathVariable String job, Nothing none) {
        var described = described(viewer, job);
        if (!described.page().isEmpty()) {
            return new Redirect(described.page());
        }
        return new JobShow(path(described.status().id()), place(described.scope()), described.status());
    }

    @PostMapping("/{job}/cancelacion")
    Page cancel(Viewer viewer, @PathVariable String job, Nothing none) {
        var described = described(viewer, job);
        var id = described.status().id();
        var scope = new Tenancy.Scope(
                viewer.id(), described.scope().practice(), described.scope().company(), List.of());
        tenancy.within(scope, () -> {
            jobs.cancel(id);
            return id;
        });
        return new Redirect(path(id));
    }

    private Described described(Viewer viewer, String number) {
        if (!number.matches("[1-9]\\d{0,17}")) {
            throw new NotFound("job");
        }
        var described = jobs.describe(new JobId(Long.parseLong(number)));
        if (!sees(viewer.id(), described.scope())) {
            throw new NotFound("job");
        }
        return described;
    }

    private boolean sees(UserId person, JobScope scope) {
        return audience.sees(person, scope);
    }

    private static String path(JobId job) {
        return PATH + "/" + job.value();
    }

    /** Where the work is done. */
    private static String place(JobScope scope) {
        if (scope.company() != null) {
            return "/empresa/" + scope.company().value();
        }
        return scope.practice() != null ? "/contador/" + scope.practice().value() : "/";
    }
}
