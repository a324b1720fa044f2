package app.cuadra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.bench.Figures.Part;
import app.cuadra.testing.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the built program needs: time to start, memory at rest and while it loads 50,000 clients. */
@Tag("bench")
@EnabledOnOs(OS.LINUX)
class ProgramBench {

    private static final int STARTS = 5;
    private static final int ROWS = 50_000;
    private static final double START_AIM_S = 8;
    private static final double RESIDENT_AIM_MB = 512;
    private static final double HEAP_AIM_MB = 100;

    @TempDir
    Path home;

    @Test
    void startAndMemory() throws Exception {
        var port = freePort();
        var cpu = new DoubleAccumulator(Math::min, Double.MAX_VALUE);
        var first = started(port, cpu);
        var starts = new double[STARTS];
        for (var i = 0; i < STARTS; i++) {
            starts[i] = started(port, cpu);
        }
        Arrays.sort(starts);
        Figures.most(
                Part.PROGRAM,
                "start, median of " + STARTS,
                "s",
                starts[STARTS / 2],
                START_AIM_S,
                String.format(
                        Locale.ROOT,
                        "%.1f to %.1f s, at least %.1f s of processor time; the very first %.1f s",
                        starts[0],
                        starts[STARTS - 1],
                        cpu.get(),
                        first));
        try (var program = RunningProgram.start(home, port)) {
            resident(program);
            heap(program);
        }
    }

    private double started(int port, DoubleAccumulator cpu) {
        try (var program = RunningProgram.start(home, port)) {
            cpu.accumulate(program.startCpuSeconds());
            return program.startSeconds();
        }
    }

    /** After somebody has looked around and left, and what a start leaves behind has settled. */
    private static void resident(RunningProgram program) {
        var luis = luis(program);
        luis.follow("/");
        await().pollDelay(Duration.ofSeconds(20)).atMost(Duration.ofSeconds(30)).until(() -> true);
        var java = program.javaMegabytes();
        var postgres = program.postgresMegabytes();
        Figures.most(
                Part.PROGRAM,
                "resident at rest",
                "MB",
                java + postgres,
                RESIDENT_AIM_MB,
                String.format(Locale.ROOT, "Java %.0f, PostgreSQL %.0f", java, postgres));
    }

    private static void heap(RunningProgram program) throws Exception {
        var luis = luis(program);
        var loads = luis.follow("/").raw().uri().getPath().replaceFirst("/empresas$", "") + "/empresas/cargas";
        try (var heap = program.heap()) {
            var idle = heap.held();
            var most = mostHeld(heap, () -> load(luis, loads));
            Figures.most(
                    Part.PROGRAM,
                    "heap over idle while loading",
                    "MB",
                    most - idle,
                    HEAP_AIM_MB,
                    String.format(
                            Locale.ROOT,
                            "idle %.0f, most %.0f; resident afterwards %.0f",
                            idle,
                            most,
                            program.javaMegabytes() + program.postgresMegabytes()));
        }
    }

    private static double mostHeld(RunningProgram.Heap heap, Runnable work) throws InterruptedException {
        var going = new AtomicBoolean(true);
        var most = new DoubleAccumulator(Math::max, 0);
        var watch = Thread.ofPlatform().start(() -> {
            while (going.get()) {
                most.accumulate(heap.held());
                await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
            }
        });
        try {
            work.run();
        } finally {
            going.set(false);
            watch.join();
        }
        return most.get();
    }

    private static void load(Visitor luis, String loads) {
        luis.get(loads + "/nueva");
        var load = luis.upload(loads, "clientes.csv", ClientSheet.of(820_000_000, ROWS), "country", "CO")
                .location();
        assertThat(luis.get(load).status()).isEqualTo(200);
        assertThat(luis.post(load + "/confirmacion").status()).isEqualTo(303);
        await().atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> luis.get(load).body().contains(load + "/credenciales"));
        var sheet = luis.post(load + "/credenciales", "format", "csv");
        assertThat(sheet.body().lines()).hasSizeGreaterThan(ROWS);
    }

    private static Visitor luis(RunningProgram program) {
        var luis = new Visitor(program.port());
        luis.get("/ingresar");
        var answer = luis.post("/ingresar", "login", "luis@moracontadores.example", "password", "demo-cuadra-2026");
        assertThat(answer.status()).isEqualTo(303);
        return luis;
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
