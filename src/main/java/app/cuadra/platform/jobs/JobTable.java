package app.cuadra.platform.jobs;

import app.cuadra.platform.JobId;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.JobStatus;
import app.cuadra.platform.Origin;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code job}. Every method needs a transaction whose tenancy may see the job. */
@Component
class JobTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    JobTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a worker needs to run a job. */
    record Claim(
            String argument,
            int attempts,
            boolean cancelRequested,
            long done,
            long total,
            String userName,
            String address) {}

    JobId add(String kind, JobScope scope, String argument, long total) {
        var origin = Origin.current();
        return new JobId(jdbc.sql("""
                        insert into job (kind, user_id, user_name, address, practice_id, company_id, total, argument, created_at)
                        values (:kind, :user, :name, :address, :practice::bigint, :company::bigint, :total, :argument::jsonb, :now)
                        returning id
                        """)
                .param("kind", kind)
                .param("user", scope.user().value())
                .param("name", origin.name())
                .param("address", origin.address())
                .param(
                        "practice",
                        scope.practice() == null ? null : scope.practice().value())
                .param(
                        "company",
                        scope.company() == null ? null : scope.company().value())
                .param("total", total)
                .param("argument", argument)
                .param("now", now())
                .query(Long.class)
                .single());
    }

    Optional<JobStatus> find(JobId job) {
        return jdbc.sql("""
                        select id, kind, state, done, total, coalesce(result::text, '') as result, code, cancel_requested,
                               created_at, finished_at
                        from job where id = :id
                        """).param("id", job.value()).query(JobTable::status).optional();
    }

    /** A job whoever it is of. */
    record Named(JobStatus status, JobScope scope, String argument) {}

    /** Names the number, by which the policy {@code asked_for} shows this one row until the transaction ends. */
    Optional<Named> named(JobId job) {
        jdbc.sql("""
                        select set_config('app.job', :id, true)
                        """)
                .param("id", String.valueOf(job.value()))
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select id, kind, state, done, total, coalesce(result::text, '') as result, code, cancel_requested,
                               created_at, finished_at, argument::text as argument, user_id,
                               coalesce(practice_id, 0) as practice_id, coalesce(company_id, 0) as company_id
                        from job where id = :id
                        """)
                .param("id", job.value())
                .query((row, number) -> new Named(
                        status(row, number),
                        new JobScope(
                                new UserId(row.getLong("user_id")),
                                row.getLong("practice_id") == 0 ? null : new PracticeId(row.getLong("practice_id")),
                                row.getLong("company_id") == 0 ? null : new CompanyId(row.getLong("company_id"))),
                        row.getString("argument")))
                .optional();
    }

    /** The latest of a person. */
    List<JobStatus> of(UserId person, int limit) {
        return jdbc.sql("""
                        select id, kind, state, done, total, coalesce(result::text, '') as result, code, cancel_requested,
                               created_at, finished_at
                        from job where user_id = :person order by id desc limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query(JobTable::status)
                .list();
    }

    /** Begins a run; empty when the job is over, or not there. */
    Optional<Claim> claim(JobId job) {
        return jdbc.sql("""
                        update job set state = 'RUNNING', attempts = attempts + 1, started_at = coalesce(started_at, :now)
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        returning argument::text as argument, attempts, cancel_requested, done, total, user_name, address
                        """)
                .param("id", job.value())
                .param("now", now())
                .query(Claim.class)
                .optional();
    }

    /** Notes progress and tells whether somebody asked to stop. */
    boolean progress(JobId job, long done, long total) {
        return jdbc.sql("""
                        update job set done = :done, total = :total
                        where id = :id and state = 'RUNNING'
                        returning cancel_requested
                        """)
                .param("id", job.value())
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void finish(JobId job, JobStatus.State state, String code, long done, long total, @Nullable String result) {
        jdbc.sql("""
                        update job set state = :state, code = :code, done = :done, total = :total,
                               result = :result::jsonb, finished_at = :now
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """)
                .param("id", job.value())
                .param("state", state.name())
                .param("code", code)
                .param("done", done)
                .param("total", total)
                .param("result", result)
                .param("now", now())
                .update();
    }

    /** Puts a job back: its run ended without being at fault, or will be tried again. */
    void requeue(JobId job, boolean countsAsAttempt) {
        jdbc.sql("""
                        update job set state = 'QUEUED', attempts = attempts - :forgiven where id = :id and state = 'RUNNING'
                        """)
                .param("id", job.value())
                .param("forgiven", countsAsAttempt ? 0 : 1)
                .update();
    }

    /** True when there was such a job. */
    boolean requestCancel(JobId job) {
        return jdbc.sql("""
                        update job set cancel_requested = cancel_requested or state in ('QUEUED', 'RUNNING') where id = :id
                        """).param("id", job.value()).update() > 0;
    }

    void delete(JobId job) {
        jdbc.sql("""
                        delete from job where id = :id and finished_at is not null
                        """).param("id", job.value()).update();
    }

    private static JobStatus status(ResultSet row, int number) throws SQLException {
        return new JobStatus(
                new JobId(row.getLong("id")),
                row.getString("kind"),
                JobStatus.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("result"),
                row.getString("code"),
                row.getBoolean("cancel_requested"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
