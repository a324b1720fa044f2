package app.cuadra.hub.job;

import app.cuadra.platform.JobStatus;
import app.cuadra.web.Page;
import java.util.List;

/** A person's latest jobs. */
public record JobIndex(List<JobStatus> jobs) implements Page {

    /** The key of a kind's title. */
    public static String title(JobStatus job) {
        return "job." + job.kind() + ".title";
    }

    /** The CSS class of a state's colour. */
    public static String tone(JobStatus job) {
        return switch (job.state()) {
            case QUEUED, RUNNING -> "wait";
            case DONE -> "ok";
            case FAILED -> "bad";
            case CANCELLED -> "off";
        };
    }
}
