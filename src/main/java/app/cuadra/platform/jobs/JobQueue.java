package app.cuadra.platform.jobs;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.JobStatus;
import app.cuadra.platform.Jobs;
import app.cuadra.values.NotFound;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Puts jobs into the queue, in the caller's transaction. */
@Component
class JobQueue implements Jobs {

    private final JobTable table;
    private final ObjectProvider<JobScheduler> scheduler;
    private final SchedulerClient client;
    private final JsonMapper json = JsonMapper.builder().build();

    JobQueue(JobTable table, ObjectProvider<JobScheduler> scheduler, DataSource dataSource) {
        this.table = table;
        this.scheduler = scheduler;
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .serializer(TextSerializer.INSTANCE)
                .build();
    }

    @Override
    @Transactional
    public JobId start(String kind, JobScope scope, Object argument, long total) {
        var job = table.add(kind, scope, json.writeValueAsString(argument), total);
        client.schedule(
                JobScheduler.DESCRIPTOR
                        .instance(String.valueOf(job.value()))
                        .data(new Ticket(job, kind, scope).write())
                        .build(),
                // Due at once by every node's clock, and not by the tests'.
                Instant.EPOCH);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(JobScheduler::wake);
            }
        });
        return job;
    }

    @Override
    @Transactional(readOnly = true)
    public JobStatus status(JobId job) {
        return table.find(job).orElseThrow(() -> new NotFound("job " + job.value()));
    }

    @Override
    @Transactional
    public void cancel(JobId job) {
        if (!table.requestCancel(job)) {
            throw new NotFound("job " + job.value());
        }
    }
}
