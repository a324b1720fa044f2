package app.cuadra.testing;

import app.cuadra.Application;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** The real program as a process of its own, as an operator runs it, on a data folder of the test's. */
public final class Program implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    private final Process process;
    private final int port;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final Thread reading;

    private Program(Process process) throws IOException {
        this.process = process;
        var printed = process.inputReader();
        port = port(printed);
        // Somebody must go on reading, or the program stands still once the pipe is full.
        reading = Thread.ofVirtual().start(() -> printed.lines().forEach(output::add));
    }

    /** Starts it on a free port and waits until it says its address. */
    public static Program start(Path home) {
        return start(home, Map.of());
    }

    /** As {@link #start(Path)}, with settings of the operator's. */
    public static Program start(Path home, Map<String, String> settings) {
        try {
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx384m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Application.class.getName())
                    .redirectErrorStream(true);
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("CUADRA_") || name.contains("JAVA_OPTIONS"));
            builder.environment().putAll(Map.of("CUADRA_HOME", home.toString(), "CUADRA_PORT", "0"));
            builder.environment().putAll(settings);
            return new Program(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int port(BufferedReader output) throws IOException {
        var seen = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new IllegalStateException("The program ended before it served:\n" + seen);
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Ends it as an operator does, and answers what it has printed since it served. */
    public List<String> stop() throws InterruptedException {
        close();
        reading.join();
        return List.copyOf(output);
    }

    /** Ends it as a power cut does: the program and every process of its PostgreSQL at once. */
    public void killEverything() {
        var all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** Ends it as Ctrl+C does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
