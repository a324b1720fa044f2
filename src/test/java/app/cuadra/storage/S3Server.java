package app.cuadra.storage;

import app.cuadra.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A real server that speaks S3 (Adobe's S3Mock), as a process of its own on the loopback address; one for all tests. */
public final class S3Server {

    private static final Pattern PORT = Pattern.compile("Tomcat started on ports .*?(\\d+) \\(http\\)");
    private static final String BUCKET = "cuadra";

    private static Settings.@Nullable S3 running;

    private S3Server() {}

    /** How to reach its bucket. */
    public static synchronized Settings.S3 settings() {
        var settings = running;
        if (settings == null) {
            settings = new Settings.S3(
                    URI.create("http://localhost:" + start()), BUCKET, "a key", new Settings.Secret("a secret"));
            running = settings;
        }
        return settings;
    }

    private static String start() {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "-jar",
                            Path.of("target", "s3mock.jar").toString(),
                            "--server.port=0",
                            "--com.adobe.testing.s3mock.http-port=0",
                            "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET)
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop S3"));
            return port(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String port(Process process) throws IOException {
        var output = process.inputReader();
        var seen = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            var found = PORT.matcher(line);
            if (found.find()) {
                // Somebody must go on reading, or the server stands still once the pipe is full.
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return found.group(1);
            }
        }
        throw new IllegalStateException("The S3 server ended before it served:\n" + seen);
    }
}
