package app.cuadra.platform;

/** One run of a job, as its {@link JobKind} sees it. */
public interface JobRun {

    /** The job. */
    JobId id();

    /** For whom it works; the tenancy is set already. */
    JobScope scope();

    /** What it was started with. */
    <T> T argument(Class<T> type);

    /** 1 for the first run, more after a failure or a crash. */
    int attempt();

    /**
     * Says how far the work is. Cheap: writes at most twice a second, in a short transaction of its own, so it may be
     * called after every row. When the program is shutting down it throws, to end the run where it can be resumed.
     *
     * @param done so many units of work are committed
     * @param total of so many; may change while running
     */
    void progress(long done, long total);

    /** True once somebody has asked to stop: what is done stays, the rest is left. Cheap, as {@link #progress}. */
    boolean cancelled();

    /** Keeps what the job found out, for {@link JobStatus#result}; stored when the run ends, the last one counts. */
    void result(Object result);
}
