package app.cuadra.platform.start;

import app.cuadra.platform.StartRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;

/** What kept the program from starting, in the one line an operator needs. */
final class Obstacle {

    /** PostgreSQL's disk_full. */
    private static final String DISK_FULL = "53100";

    /** How Flyway tells of a migration that this program doesn't bring. */
    private static final String NOT_OURS = "not resolved locally";

    private Obstacle() {}

    static void tell(Exception failure, PrintStream err) {
        err.println(StartRefused.text("start.prefix", Map.of(), Locale.getDefault()) + " " + line(failure));
    }

    private static String line(Exception failure) {
        return causes(failure)
                .flatMap(Obstacle::known)
                .findFirst()
                .orElseGet(() -> unexpected(failure))
                .getMessage();
    }

    private static Stream<StartRefused> known(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Stream.of(refused);
            case PortInUseException taken -> Stream.of(port(taken.getPort(), new BindException("in use")));
            case FlywayValidateException invalid
            when String.valueOf(invalid.getMessage()).contains(NOT_OURS) ->
                Stream.of(new StartRefused("database.newer", Map.of("reason", migration(invalid))));
            case SQLException full
            when DISK_FULL.equals(full.getSQLState()) ->
                Stream.of(new StartRefused("disk.full", Map.of("home", "PostgreSQL")));
            default -> Stream.of();
        };
    }

    /** The refusal of a port that can't be had. */
    static StartRefused port(int port, BindException failure) {
        var reason = String.valueOf(failure.getMessage());
        return reason.contains("in use")
                ? new StartRefused("port.taken", Map.of("port", port))
                : new StartRefused("port.notAllowed", Map.of("port", port, "reason", reason));
    }

    private static String migration(FlywayValidateException invalid) {
        return String.valueOf(invalid.getMessage())
                .lines()
                .filter(line -> line.contains(NOT_OURS))
                .findFirst()
                .orElse(NOT_OURS)
                .strip();
    }

    /** A bug, or something nobody thought of: the details go into a file, so that the terminal keeps its one line. */
    private static StartRefused unexpected(Exception failure) {
        var root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        return new StartRefused(
                "unexpected",
                Map.of("reason", root.getClass().getSimpleName() + ": " + root.getMessage(), "log", details(failure)));
    }

    private static String details(Exception failure) {
        try {
            var file = Files.createTempFile("cuadra-start-", ".log");
            try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
                failure.printStackTrace(out);
            }
            return file.toString();
        } catch (IOException noPlace) {
            return "-";
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
