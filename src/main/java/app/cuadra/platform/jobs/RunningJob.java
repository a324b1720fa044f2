package app.cuadra.platform.jobs;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobRun;
import app.cuadra.platform.JobScope;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One run: keeps the last word of the job and writes it now and then. */
final class RunningJob implements JobRun {

    /** Pages ask for progress about once a second; more often would only make the database work. */
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final Ticket ticket;
    private final JobTable.Claim claim;
    private final JsonMapper json;
    private final BooleanSupplier stopping;
    private final Writer writer;
    private long done;
    private long total;
    private boolean cancelRequested;
    private boolean toldToCancel;
    private long written = System.nanoTime() - PAUSE_NANOS;
    private @Nullable String result;

    /** Writes progress in a transaction of its own; true when somebody asked to stop. */
    interface Writer {
        boolean write(JobId job, long done, long total);
    }

    /** Ends a run because the program is going down; the job goes back into the queue. */
    static final class Paused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    RunningJob(Ticket ticket, JobTable.Claim claim, JsonMapper json, BooleanSupplier stopping, Writer writer) {
        this.ticket = ticket;
        this.claim = claim;
        this.json = json;
        this.stopping = stopping;
        this.writer = writer;
        this.done = claim.done();
        this.total = claim.total();
    }

    @Override
    public JobId id() {
        return ticket.job();
    }

    @Override
    public JobScope scope() {
        return ticket.scope();
    }

    @Override
    public <T> T argument(Class<T> type) {
        return json.readValue(claim.argument(), type);
    }

    @Override
    public int attempt() {
        return claim.attempts();
    }

    @Override
    public synchronized void progress(long done, long total) {
        this.done = done;
        this.total = total;
        writeNowAndThen();
    }

    @Override
    public synchronized boolean cancelled() {
        writeNowAndThen();
        toldToCancel |= cancelRequested;
        return cancelRequested;
    }

    @Override
    public synchronized void result(Object result) {
        this.result = json.writeValueAsString(result);
    }

    private void writeNowAndThen() {
        if (stopping.getAsBoolean()) {
            throw new Paused();
        }
        if (System.nanoTime() - written >= PAUSE_NANOS) {
            cancelRequested = writer.write(ticket.job(), done, total);
            written = System.nanoTime();
        }
    }

    synchronized long done() {
        return done;
    }

    synchronized long total() {
        return total;
    }

    synchronized @Nullable String result() {
        return result;
    }

    /** True when the job was told to stop, so that its end is not the end of the work. */
    synchronized boolean endedEarly() {
        return toldToCancel;
    }
}
