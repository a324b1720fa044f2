package app.cuadra.platform.jobs;

import app.cuadra.platform.JobGate;
import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobStatus.State;
import app.cuadra.platform.Jobs;
import app.cuadra.platform.Origin;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.ReadOnly;
import app.cuadra.values.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job from the queue, in its own tenancy, and says what becomes of it. */
@Component
class JobWorker {

    /** The pause after the first failure; each further one is three times as long: 2, 6, 18, 54, 162 seconds. */
    static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);

    private final JobTable table;
    private final ObjectProvider<JobKind> kinds;
    private final ObjectProvider<JobGate> gates;
    private final Tenancy tenancy;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    JobWorker(
            JobTable table,
            ObjectProvider<JobKind> kinds,
            ObjectProvider<JobGate> gates,
            Tenancy tenancy,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.kinds = kinds;
        this.gates = gates;
        this.tenancy = tenancy;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** When the queue shall bring the ticket again; null: never. */
    record Again(@Nullable Duration in) {

        static final Again NEVER = new Again(null);
    }

    Again work(Ticket ticket, BooleanSupplier stopping) {
        var name = "job-" + ticket.job().value();
        MDC.put("request", name);
        try {
            return tenancy.within(ticket.scope().tenancy(), () -> within(ticket, name, stopping));
        } finally {
            MDC.remove("request");
        }
    }

    private Again within(Ticket ticket, String name, BooleanSupplier stopping) {
        var kind = kinds.stream()
                .filter(known -> known.kind().equals(ticket.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            // Another node may be newer than this one and know it.
            log.warn("A job waits for a program that knows it: kind={}", ticket.kind());
            return new Again(Duration.ofMinutes(1));
        }
        var claim = transaction.execute(_ -> table.claim(ticket.job()));
        if (claim == null || claim.isEmpty()) {
            return forgetWhenOld(ticket);
        }
        var run = new RunningJob(
                ticket,
                claim.get(),
                json,
                stopping,
                (job, done, total) -> tenancy.within(ticket.scope().tenancy(), () -> progress(ticket, done, total)));
        if (claim.get().cancelRequested()) {
            return finish(run, State.CANCELLED, "");
        }
        if (run.attempt() > Jobs.MAX_ATTEMPTS) {
            return finish(run, State.FAILED, "job.failed");
        }
        var origin = new Origin(
                ticket.scope().user(), claim.get().userName(), claim.get().address(), name);
        return Origin.during(origin, () -> run(kind.get(), run, stopping));
    }

    private Again run(JobKind kind, RunningJob run, BooleanSupplier stopping) {
        try {
            var company = run.scope().company();
            if (company != null && kind.writesBooks()) {
                gates.forEach(gate -> gate.mayWrite(company));
            }
            kind.run(run);
            return finish(run, run.endedEarly() ? State.CANCELLED : State.DONE, "");
        } catch (Refused refused) {
            return finish(run, State.FAILED, refused.problems().getFirst().code());
        } catch (ReadOnly _) {
            return finish(run, State.FAILED, ReadOnly.CODE);
        } catch (Exception failed) {
            if (stopping.getAsBoolean()) {
                requeue(run, false);
                return new Again(Duration.ZERO);
            }
            log.warn("A job failed: kind={}, attempt={}", kind.kind(), run.attempt(), failed);
            if (run.attempt() >= Jobs.MAX_ATTEMPTS) {
                return finish(run, State.FAILED, "job.failed");
            }
            requeue(run, true);
            return new Again(pauseAfter(run.attempt()));
        }
    }

    static Duration pauseAfter(int attempt) {
        return FIRST_PAUSE.multipliedBy((long) Math.pow(3, attempt - 1));
    }

    private boolean progress(Ticket ticket, long done, long total) {
        return Boolean.TRUE.equals(transaction.execute(_ -> table.progress(ticket.job(), done, total)));
    }

    private Again finish(RunningJob run, State state, String code) {
        transaction.executeWithoutResult(
                _ -> table.finish(run.id(), state, code, run.done(), run.total(), run.result()));
        return new Again(Duration.ofDays(Jobs.KEEP_DAYS));
    }

    private void requeue(RunningJob run, boolean countsAsAttempt) {
        transaction.executeWithoutResult(_ -> {
            table.progress(run.id(), run.done(), run.total());
            table.requeue(run.id(), countsAsAttempt);
        });
    }

    /** The ticket of a finished job comes once more, when nobody will look at the job again. */
    private Again forgetWhenOld(Ticket ticket) {
        var again = transaction.execute(_ -> {
            var old = clock.instant().minus(Duration.ofDays(Jobs.KEEP_DAYS));
            var finished = table.find(ticket.job()).flatMap(job -> Optional.ofNullable(job.finished()));
            if (finished.isPresent() && finished.get().isAfter(old)) {
                return new Again(Duration.between(old, finished.get()));
            }
            table.delete(ticket.job());
            return Again.NEVER;
        });
        return again == null ? Again.NEVER : again;
    }
}
