package app.cuadra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.bench.Figures.Part;
import app.cuadra.identity.Ana;
import app.cuadra.practice.Mora;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How many people can sign in within a second (SI-10). */
@ApplicationTest
@Tag("bench")
class SignInBench {

    private static final int PEOPLE = 16;
    private static final int TIMES = 6;
    private static final int CROWD = 200;
    private static final int SOME = 40;
    private static final int CLIENTS = 1_000;
    private static final int WARM_UP = 100;
    private static final double LIST_AIM_MS = 100;
    private static final double HEAP_AIM_MB = 512;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Test
    void signingInAloneAndSixteenAtOnce() throws Exception {
        var people = IntStream.range(0, PEOPLE).mapToObj(_ -> new Mora(program)).toList();
        people.forEach(this::signIn);

        var limit = hashesPerSecond();
        var alone = perSecond(PEOPLE * 2, () -> {
            for (var i = 0; i < PEOPLE * 2; i++) {
                signIn(people.get(i % PEOPLE));
            }
        });
        var together = perSecond(PEOPLE * TIMES, () -> atOnce(people));

        Figures.speed(Part.SIGN_IN, "one after another", "/s", alone, limit, 0);
        Figures.speed(Part.SIGN_IN, "16 at once", "/s", together, limit, 0);
    }

    /** A Monday morning: everybody at once, while somebody works with a long list. */
    @Test
    void twoHundredAtOnceWhileSomebodyWorks() throws Exception {
        var people = IntStream.range(0, SOME).mapToObj(_ -> new Mora(program)).toList();
        people.forEach(this::signIn);
        var luis = cast.accountant(CLIENTS);
        var list = "/contador/" + luis.practice().value() + "/empresas";
        var visitor = cast.signedIn(luis.person());
        var alone = Percentiles.of(WARM_UP, WARM_UP, _ -> open(visitor, list));
        var heap = new Heap();

        var answers = new ConcurrentHashMap<Integer, AtomicInteger>();
        var going = new CountDownLatch(CROWD);
        var began = System.nanoTime();
        var taken = new ArrayList<Double>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < CROWD; i++) {
                var person = people.get(i % SOME);
                crowd.execute(() -> {
                    answers.computeIfAbsent(status(person), _ -> new AtomicInteger())
                            .incrementAndGet();
                    going.countDown();
                });
            }
            while (going.getCount() > 0) {
                var asked = System.nanoTime();
                open(visitor, list);
                taken.add((System.nanoTime() - asked) / 1e6);
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;

        assertThat(answers.keySet()).isSubsetOf(303, 503);
        var entered = answers.getOrDefault(303, new AtomicInteger()).get();
        Figures.speed(
                Part.SIGN_IN,
                "%d at once, %d asked to come again".formatted(CROWD, CROWD - entered),
                "/s",
                entered / seconds,
                hashesPerSecond(),
                0);
        taken.sort(null);
        Figures.most(
                Part.SIGN_IN,
                "list of %d clients meanwhile, p50".formatted(CLIENTS),
                "ms",
                taken.get(taken.size() / 2),
                LIST_AIM_MS,
                String.format(
                        Locale.ROOT,
                        "%d pages, p95 %.1f ms; alone p50 %.1f ms",
                        taken.size(),
                        taken.get(taken.size() * 95 / 100),
                        alone.p50()));
        Figures.most(
                Part.SIGN_IN,
                "heap at its peak meanwhile",
                "MB",
                heap.peak(),
                HEAP_AIM_MB,
                String.format(Locale.ROOT, "before %.0f MB; garbage included", heap.before()));
    }

    /** The heap since it was made. */
    private static final class Heap {

        private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();

        private final double before;

        Heap() {
            ManagementFactory.getMemoryMXBean().gc();
            before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
            pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        }

        double before() {
            return before;
        }

        double peak() {
            return pools.stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    / 1e6;
        }
    }

    private int status(Mora person) {
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get("/ingresar");
        return visitor.post("/ingresar", "login", person.email(), "password", person.password())
                .status();
    }

    private static void open(Visitor visitor, String address) {
        assertThat(visitor.get(address).status()).isEqualTo(200);
    }

    private void atOnce(List<Mora> people) {
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            people.forEach(person -> work.add(() -> {
                for (var i = 0; i < TIMES; i++) {
                    signIn(person);
                }
                return true;
            }));
            for (Future<Boolean> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void signIn(Mora person) {
        var visitor = new Visitor(port);
        visitor.get("/ingresar");
        var answer = visitor.post("/ingresar", "login", person.email(), "password", person.password());
        assertThat(answer.status()).isEqualTo(303);
    }

    /** Argon2id as the program uses it, on one thread. */
    private static double hashesPerSecond() {
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        argon2.encode("to warm up");
        return perSecond(20, () -> IntStream.range(0, 20).forEach(i -> argon2.encode("password " + i)));
    }

    private static double perSecond(int count, Runnable work) {
        var began = System.nanoTime();
        work.run();
        return count / ((System.nanoTime() - began) / 1e9);
    }
}
