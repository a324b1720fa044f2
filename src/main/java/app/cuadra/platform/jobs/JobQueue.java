package app.cuadra.platform.jobs;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.JobStatus;
import app.cuadra.platform.Jobs;
import app.cuadra.values.NotFound;
import app.cuadra.values.UserId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
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
    private final ObjectProvider<JobKind> kinds;
    private final SchedulerClient client;
    private final JsonMapper json = JsonMapper.builder().build();

    JobQueue(
            JobTable table,
            ObjectProvider<JobScheduler> scheduler,
            ObjectProvider<JobKind> kinds,
            DataSource dataSource) {
        this.kinds = kinds;
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
    @Transactional(readOnly = true)
    public Described describe(JobId job) {
        var found = table.named(job).orElseThrow(() -> new NotFound("job " + job.value()));
        var page = kinds.stream()
                .filter(kind -> kind.kind().equals(found.status().kind()))
                .findFirst()
                .map(kind -> kind.page(found.scope(), new JobKind.Argument() {
                    @Override
                    public <T> T as(Class<T> type) {
                        return json.readValue(found.argument(), type);
                    }
                }))
                .orElse("");
        return new Described(found.status(), found.scope(), page);
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobStatus> of(UserId person, int limit) {
        return table.of(person, limit);
    }

    @Override
    @Transactional
    public void cancel(JobId job) {
        if (!table.requestCancel(job)) {
            throw new NotFound("job " + job.value());
        }
    }
}
