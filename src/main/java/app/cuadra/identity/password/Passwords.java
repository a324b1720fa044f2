package app.cuadra.identity.password;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords. Argon2id takes 19 MiB and some 80 ms of a core on purpose, so only half as many run at once
 * as there are cores, on threads of their own: on the virtual threads of requests they would hold up every other page. The
 * rest waits in one queue, first come, first served, and not for ever: whoever would wait too long is asked to come again.
 */
@Component
public class Passwords implements PasswordEncoder, DisposableBean {

    /** How many may wait. */
    private static final int QUEUE_MAX = 300;

    /** How long anybody waits. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(15);

    private static final String CURRENT = "argon2id";

    private final PasswordEncoder encoder;
    private final ThreadPoolExecutor workers;
    private final Duration waitMax;
    /** What an unknown user's password is compared with. */
    private final String decoy;

    @Autowired
    Passwords(MeterRegistry metrics) {
        this(metrics, WAIT_MAX, QUEUE_MAX);
    }

    Passwords(MeterRegistry metrics, Duration waitMax, int queueMax) {
        this.waitMax = waitMax;
        // OWASP's second choice: 19 MiB, two passes, one lane. Salt and hash in bytes.
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        encoder = new DelegatingPasswordEncoder(
                CURRENT, Map.of(CURRENT, argon2, GeneratedPasswordEncoder.ID, new GeneratedPasswordEncoder()));
        var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        workers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(queueMax),
                Thread.ofPlatform().name("passwords-", 0).daemon().factory());
        new ExecutorServiceMetrics(workers, "passwords", List.of()).bindTo(metrics);
        decoy = waiting(() -> encoded("a password that nobody has"));
    }

    /** The password as it is kept. */
    @Override
    public String encode(@Nullable CharSequence typed) {
        return waiting(() -> encoded(PasswordRule.normal(String.valueOf(typed))));
    }

    /** Generated passwords as they are kept: cheap, so that thousands are made in a moment. */
    public String hashGenerated(String password) {
        return "{" + GeneratedPasswordEncoder.ID + "}" + new GeneratedPasswordEncoder().encode(password);
    }

    /** True when this is the password that was kept so. Takes the same time for every kind. */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
        if (kept == null) {
            return false;
        }
        var typed = String.valueOf(password);
        var generated = kept.startsWith("{" + GeneratedPasswordEncoder.ID + "}");
        return waiting(() -> {
            if (generated) {
                encoder.matches(PasswordRule.normal(typed), decoy);
            }
            return encoder.matches(PasswordRule.normal(typed), kept);
        });
    }

    /** The work of {@link #matches} for a user who does not exist, so that the answer takes as long. */
    public void pretend(String typed) {
        waiting(() -> encoder.matches(PasswordRule.normal(typed), decoy));
    }

    /** True when this was kept with other parameters than today's. */
    @Override
    public boolean upgradeEncoding(@Nullable String kept) {
        return kept != null
                && !kept.startsWith("{" + GeneratedPasswordEncoder.ID + "}")
                && encoder.upgradeEncoding(kept);
    }

    private String encoded(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password is never null");
        }
        return hash;
    }

    private <T> T waiting(Supplier<T> work) {
        var task = new FutureTask<>(work::get);
        try {
            workers.execute(task);
            return task.get(waitMax.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException tooMany) {
            throw new Busy();
        } catch (TimeoutException tooLong) {
            task.cancel(false);
            workers.remove(task);
            throw new Busy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
