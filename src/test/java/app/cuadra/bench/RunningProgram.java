package app.cuadra.bench;

import static org.awaitility.Awaitility.await;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The program as a person runs it: {@code ./cuadra demo}, in a process and with a data folder of its own. */
final class RunningProgram implements AutoCloseable {

    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final long STOPPING_S = 60;

    private final Process process;
    private final Path home;
    private final int port;
    private final double startSeconds;
    private final double startCpuSeconds;

    private RunningProgram(Process process, Path home, int port, double startSeconds) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.startSeconds = startSeconds;
        startCpuSeconds =
                process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Starts it and returns when its first page answers with 200. */
    static RunningProgram start(Path home, int port) {
        try {
            var command = new ProcessBuilder("./cuadra", "demo")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "bench-program.log").toFile());
            command.environment().keySet().removeIf(name -> name.startsWith("CUADRA_"));
            command.environment().put("CUADRA_HOME", home.toString());
            command.environment().put("CUADRA_PORT", String.valueOf(port));
            var began = System.nanoTime();
            // The script hands its process over to Java, so this process is the program itself.
            var process = command.start();
            await().atMost(Duration.ofMinutes(5))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> answers(process, port));
            return new RunningProgram(process, home, port, (System.nanoTime() - began) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(Process process, int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("The program ended, see target/bench-program.log");
        }
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/ingresar").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** From the command to the first page. */
    double startSeconds() {
        return startSeconds;
    }

    /** The processor time of Java until then, which a busy machine changes less. */
    double startCpuSeconds() {
        return startCpuSeconds;
    }

    /** The proportional share of memory of Java alone, in megabytes. */
    double javaMegabytes() {
        return share(process.toHandle());
    }

    /** The proportional share of memory of all of PostgreSQL, in megabytes. */
    double postgresMegabytes() {
        var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .mapToDouble(RunningProgram::share)
                .sum();
    }

    private long postmaster() {
        try (var files = Files.walk(home, 3)) {
            var file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Zero for a process that has ended meanwhile. */
    private static double share(ProcessHandle one) {
        try {
            var found = SHARE.matcher(Files.readString(Path.of("/proc", String.valueOf(one.pid()), "smaps_rollup")));
            return found.find() ? Long.parseLong(found.group(1)) * 1024 / 1e6 : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Watches its heap, from now on. */
    // The peer is our own child on this machine, and nothing is looked up by name.
    @SuppressWarnings("BanJNDI")
    Heap heap() {
        try {
            var machine = VirtualMachine.attach(String.valueOf(process.pid()));
            try {
                var connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
                return new Heap(
                        connector,
                        ManagementFactory.newPlatformMXBeanProxy(
                                connector.getMBeanServerConnection(),
                                ManagementFactory.MEMORY_MXBEAN_NAME,
                                MemoryMXBean.class));
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The heap of the program, seen from outside. */
    record Heap(JMXConnector connector, MemoryMXBean memory) implements AutoCloseable {

        /** What is in use right after a full collection, in megabytes. */
        double held() {
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed() / 1e6;
        }

        @Override
        public void close() throws IOException {
            connector.close();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(STOPPING_S))) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
