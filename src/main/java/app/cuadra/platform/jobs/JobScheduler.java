package app.cuadra.platform.jobs;

import app.cuadra.platform.RecurringJob;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This node's part in working off the queue: one db-scheduler, started last and stopped first. */
@Component
class JobScheduler implements SmartLifecycle {

    static final TaskDescriptor<String> DESCRIPTOR = TaskDescriptor.of("job", String.class);

    /** Jobs and recurring turns at a time on one node: each may hold a connection, and requests need some too. */
    private static final int THREADS = 8;

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Four missed heartbeats (the library's least) and a look every two: a dead node's work goes on within 18 seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private static final int MISSED = 4;

    /** A run that reports progress ends at once when asked to; others are interrupted after this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final JobWorker worker;
    private final ObjectProvider<RecurringJob> recurring;
    private volatile @Nullable Scheduler scheduler;

    JobScheduler(DataSource dataSource, JobWorker worker, ObjectProvider<RecurringJob> recurring) {
        this.dataSource = dataSource;
        this.worker = worker;
        this.recurring = recurring;
    }

    @Override
    public void start() {
        var turns = recurring.stream().map(JobScheduler::turns).toList();
        var built = Scheduler.create(dataSource, List.<Task<?>>of(job()))
                .startTasks(turns)
                .serializer(TextSerializer.INSTANCE)
                .schedulerName(new SchedulerName.Fixed("cuadra-" + UUID.randomUUID()))
                .threads(THREADS)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE)
                .build();
        built.start();
        scheduler = built;
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** Looks into the queue now instead of at the next poll. */
    void wake() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private Task<String> job() {
        return Tasks.custom(DESCRIPTOR)
                .onFailureReschedule(FixedDelay.ofSeconds(5))
                .onDeadExecutionRevive()
                .execute((task, context) -> then(worker.work(
                        Ticket.read(task.getData()),
                        () -> context.getSchedulerState().isShuttingDown())));
    }

    private static CompletionHandler<String> then(JobWorker.Again again) {
        var in = again.in();
        if (in == null) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(in));
    }

    private static RecurringTask<Void> turns(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
                .onDeadExecutionRevive()
                .execute((_, _) -> job.turn());
    }
}
