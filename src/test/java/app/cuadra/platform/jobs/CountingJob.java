package app.cuadra.platform.jobs;

import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import app.cuadra.platform.Origin;
import app.cuadra.values.Refused;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A job for tests: counts to a number and remembers how often it was run. */
@Component
class CountingJob implements JobKind {

    static final String KIND = "test.counting";

    final Map<Long, AtomicInteger> runs = new ConcurrentHashMap<>();

    /** @param mood what happens on the way: nothing, {@code fail-once}, {@code fail}, {@code refuse}, {@code wait} */
    record Argument(int to, String mood) {}

    record Result(int counted, String by, String request) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        runs.computeIfAbsent(run.id().value(), _ -> new AtomicInteger()).incrementAndGet();
        var argument = run.argument(Argument.class);
        switch (argument.mood()) {
            case "fail" -> throw new IllegalStateException("on purpose");
            case "fail-once" -> {
                if (run.attempt() == 1) {
                    throw new IllegalStateException("on purpose");
                }
            }
            case "refuse" -> throw Refused.because("text.required");
            case "wait" -> {
                while (!run.cancelled()) {
                    Thread.onSpinWait();
                }
                return;
            }
            default -> {}
        }
        for (var i = 1; i <= argument.to(); i++) {
            run.progress(i, argument.to());
        }
        run.result(new Result(
                argument.to(), Origin.current().name(), Origin.current().request()));
    }
}
