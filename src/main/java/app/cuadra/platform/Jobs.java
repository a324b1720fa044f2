package app.cuadra.platform;

import app.cuadra.values.UserId;
import java.util.List;

/** Durable jobs: they survive restarts, run on one node at a time, and say how far they are. */
public interface Jobs {

    /** So many times a job is tried before it is given up; a crash of the program counts as one. */
    int MAX_ATTEMPTS = 6;

    /** So long a finished job can be looked at. */
    int KEEP_DAYS = 90;

    /**
     * Puts a job in the queue. It exists only if the caller's transaction commits, and starts right after that.
     *
     * @param kind of a {@link JobKind}
     * @param scope for whom it works; the caller has checked that this person may
     * @param argument a record, kept as JSON: small, and without secrets
     * @param total how many units of work there are, 0 when not known yet
     */
    JobId start(String kind, JobScope scope, Object argument, long total);

    /**
     * How a job stands.
     *
     * @throws app.cuadra.values.NotFound when there is none that the running work may see
     */
    JobStatus status(JobId job);

    /**
     * A job as its page shows it.
     *
     * @param page where its kind tells more; empty when it does not
     */
    record Described(JobStatus status, JobScope scope, String page) {}

    /**
     * The job of this number, whoever it is of: the caller checks who may see it.
     *
     * @throws app.cuadra.values.NotFound when there is none
     */
    Described describe(JobId job);

    /** The latest jobs that this person asked for, newest first; in their own scope. */
    List<JobStatus> of(UserId person, int limit);

    /**
     * Asks a job to stop. A queued one does not begin; a running one ends at its next look.
     *
     * @throws app.cuadra.values.NotFound when there is none that the running work may see
     */
    void cancel(JobId job);
}
