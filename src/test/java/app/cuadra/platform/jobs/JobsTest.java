package app.cuadra.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.JobStatus;
import app.cuadra.platform.JobStatus.State;
import app.cuadra.platform.Jobs;
import app.cuadra.platform.Origin;
import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class JobsTest {

    private static final UserId ANA = new UserId(910_001);
    private static final UserId STRANGER = new UserId(910_002);
    private static final PracticeId FIRM = new PracticeId(910_003);
    private static final CompanyId ESPIGA = new CompanyId(910_004);

    @Autowired
    Jobs jobs;

    @Autowired
    Tenancy tenancy;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountingJob counting;

    @Autowired
    JobTable table;

    @Autowired
    JobWorker worker;

    @Autowired
    DataSource dataSource;

    @Autowired
    ObjectProvider<RecurringJob> recurring;

    @Test
    void aJobRunsOnceItsTransactionIsCommittedAndSaysWhatItFound() {
        var job = Origin.during(new Origin(ANA, "Ana", "192.0.2.7", "abc"), () -> start(10, ""));

        var status = ended(job);

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.done()).isEqualTo(10);
        assertThat(status.percent()).isEqualTo(100);
        assertThat(status.result(CountingJob.Result.class))
                .contains(new CountingJob.Result(10, "Ana", "job-" + job.value()));
        assertThat(runsOf(job)).isEqualTo(1);
    }

    @Test
    void aJobOfATransactionThatWasUndoneDoesNotExist() {
        var job = tenancy.within(
                ANA,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return jobs.start(CountingJob.KIND, JobScope.of(ANA), new CountingJob.Argument(1, ""), 1);
                }));

        assertThat(job).isNotNull();
        assertThatThrownBy(() -> status(ANA, job)).isInstanceOf(NotFound.class);
        assertThat(tickets(job)).isZero();
    }

    @Test
    void aJobThatFailedIsTriedAgain() {
        var job = start(3, "fail-once");

        assertThat(ended(job).state()).isEqualTo(State.DONE);
        assertThat(runsOf(job)).isEqualTo(2);
    }

    @Test
    void aRefusalFailsTheJobAtOnceWithItsCode() {
        var job = start(3, "refuse");

        var status = ended(job);

        assertThat(status.state()).isEqualTo(State.FAILED);
        assertThat(status.code()).isEqualTo("text.required");
        assertThat(runsOf(job)).isEqualTo(1);
    }

    @Test
    void aRunningJobStopsWhenAsked() {
        var job = start(0, "wait");
        await().until(() -> status(ANA, job).state() == State.RUNNING);

        tenancy.within(ANA, () -> {
            jobs.cancel(job);
            return job;
        });

        assertThat(ended(job).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    @Tag("COM-5")
    void aJobIsSeenByItsPersonItsFirmAndItsCompanyAndNobodyElse() {
        var ofFirm = tenancy.within(
                ANA, () -> jobs.start(CountingJob.KIND, JobScope.of(FIRM, ANA), new CountingJob.Argument(1, ""), 1));
        var ofCompany = tenancy.within(
                ANA, () -> jobs.start(CountingJob.KIND, JobScope.of(ESPIGA, ANA), new CountingJob.Argument(1, ""), 1));

        assertThat(status(ANA, ofFirm).id()).isEqualTo(ofFirm);
        assertThat(tenancy.within(FIRM, () -> jobs.status(ofFirm)).id()).isEqualTo(ofFirm);
        assertThat(tenancy.within(ESPIGA, () -> jobs.status(ofCompany)).id()).isEqualTo(ofCompany);
        assertThatThrownBy(() -> status(STRANGER, ofFirm)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenancy.within(FIRM, () -> jobs.status(ofCompany)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenancy.within(STRANGER, () -> {
                    jobs.cancel(ofFirm);
                    return "";
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jobs.status(ofFirm)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("Q-12")
    void threeNodesRunEachJobOnce() {
        var second = new JobScheduler(dataSource, worker, recurring);
        var third = new JobScheduler(dataSource, worker, recurring);
        second.start();
        third.start();
        try {
            var started = IntStream.range(0, 60).mapToObj(_ -> start(5, "")).toList();

            started.forEach(job -> assertThat(ended(job).state()).isEqualTo(State.DONE));
            assertThat(started).allSatisfy(job -> assertThat(runsOf(job)).isEqualTo(1));
        } finally {
            second.stop();
            third.stop();
        }
    }

    @Test
    @Tag("Q-12")
    void theJobOfANodeThatDiedIsTakenOver() {
        var job = start(2, "");
        ended(job);
        // The state that a node leaves which was killed while it ran the job.
        tenancy.within(
                ANA,
                () -> transaction.execute(
                        _ -> jdbc.sql("update job set state = 'RUNNING', finished_at = null where id = :id")
                                .param("id", job.value())
                                .update()));
        jdbc.sql("""
                        update scheduled_tasks
                        set picked = true, picked_by = 'killed', execution_time = now(), last_heartbeat = now() - interval '1 minute'
                        where task_name = 'job' and task_instance = :id
                        """).param("id", String.valueOf(job.value())).update();

        assertThat(ended(job).state()).isEqualTo(State.DONE);
        assertThat(runsOf(job)).isEqualTo(2);
    }

    @Test
    void aJobThatAlwaysFailsIsGivenUp() {
        var ticket = outsideTheQueue("fail");

        var pauses = IntStream.rangeClosed(1, Jobs.MAX_ATTEMPTS)
                .mapToObj(_ -> worker.work(ticket, () -> false).in())
                .toList();

        assertThat(pauses.subList(0, 3))
                .isEqualTo(List.of(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(18)));
        assertThat(status(ANA, ticket.job()).state()).isEqualTo(State.FAILED);
        assertThat(status(ANA, ticket.job()).code()).isEqualTo("job.failed");
        assertThat(runsOf(ticket.job())).isEqualTo(Jobs.MAX_ATTEMPTS);
    }

    @Test
    void aNodeThatGoesDownPutsTheJobBackWithoutBlame() {
        var ticket = outsideTheQueue("");

        IntStream.range(0, 2 * Jobs.MAX_ATTEMPTS)
                .forEach(_ -> assertThat(worker.work(ticket, () -> true).in()).isEqualTo(Duration.ZERO));
        assertThat(status(ANA, ticket.job()).state()).isEqualTo(State.QUEUED);

        worker.work(ticket, () -> false);
        assertThat(status(ANA, ticket.job()).state()).isEqualTo(State.DONE);
    }

    private JobId start(int to, String mood) {
        return tenancy.within(
                ANA, () -> jobs.start(CountingJob.KIND, JobScope.of(ANA), new CountingJob.Argument(to, mood), to));
    }

    private Ticket outsideTheQueue(String mood) {
        var job = tenancy.within(
                ANA,
                () -> transaction.execute(
                        _ -> table.add(CountingJob.KIND, JobScope.of(ANA), "{\"to\":3,\"mood\":\"" + mood + "\"}", 3)));
        assertThat(job).isNotNull();
        return new Ticket(job, CountingJob.KIND, JobScope.of(ANA));
    }

    private JobStatus ended(JobId job) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status(ANA, job), JobStatus::over);
    }

    private JobStatus status(UserId user, JobId job) {
        return tenancy.within(user, () -> jobs.status(job));
    }

    private int runsOf(JobId job) {
        var runs = counting.runs.get(job.value());
        return runs == null ? 0 : runs.get();
    }

    private int tickets(JobId job) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'job' and task_instance = :id")
                .param("id", String.valueOf(job.value()))
                .query(Integer.class)
                .single();
    }
}
