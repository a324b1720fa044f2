package app.cuadra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.Application;
import app.cuadra.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real program as a process of its own, as an operator does. */
class StartTest {

    private static final Path PROGRAMS = Path.of("target", "postgres");

    @TempDir
    Path home;

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var ended = run(Map.of("CUADRA_PORT", String.valueOf(taken.getLocalPort())));

            assertThat(ended)
                    .isEqualTo(
                            refused(
                                    "Port " + taken.getLocalPort()
                                            + " is already in use by another program. Stop that one, or choose another port with CUADRA_PORT."));
        }
    }

    @Test
    void everyWrongSettingIsSaidInALine() throws Exception {
        var ended = run(Map.of("CUADRA_PORT", "x", "CUADRA_PLANS", "x"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.lines()).hasSize(2);
    }

    @Test
    void aHomeInUseNamesTheProcessThatHasIt() throws Exception {
        try (var holder = EmbeddedPostgres.start(home, PROGRAMS, line -> {})) {
            var ended = run(Map.of());

            assertThat(holder.jdbcUrl()).isNotEmpty();
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.lines())
                    .singleElement()
                    .asString()
                    .contains("already in use")
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidInOneLine() throws Exception {
        // A file in the way stops root too, whom no permission stops.
        var file = Files.createFile(home.resolve("file"));

        var ended = run(Map.of("CUADRA_HOME", file.resolve("home").toString()));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.lines()).singleElement().asString().contains("can't be written");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidInOneLine() throws Exception {
        var ended = run(database("jdbc:postgresql://127.0.0.1:1/books", "ana", "secret"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.lines())
                .singleElement()
                .asString()
                .contains("PostgreSQL does not answer at jdbc:postgresql://127.0.0.1:1/books");
    }

    @Test
    void aWrongPasswordOfTheDatabaseIsSaidInOneLine() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home.resolve("other"), PROGRAMS, line -> {})) {
            var ended = run(database(postgres.jdbcUrl(), postgres.ownerUser(), "wrong"));

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.lines()).singleElement().asString().contains("refuses the user cuadra_owner");
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home.resolve("other"), PROGRAMS, line -> {})) {
            var settings = database(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
            assertThat(run(settings).code())
                    .as("the first start makes the tables")
                    .isZero();
            addMigrationOfTomorrow(postgres);

            var ended = run(settings);

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.lines()).singleElement().asString().contains("newer version of Cuadra");
        }
    }

    private static void addMigrationOfTomorrow(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'x', 1, true)
                    """);
        }
    }

    private static Map<String, String> database(String url, String user, String password) {
        return Map.of("CUADRA_DATABASE_URL", url, "CUADRA_DATABASE_USER", user, "CUADRA_DATABASE_PASSWORD", password);
    }

    private static Ended refused(String line) {
        return new Ended(1, List.of("Cuadra did not start. " + line));
    }

    private record Ended(int code, List<String> lines) {}

    /** Runs the program until it ends: by itself, or once it would begin to serve. */
    private Ended run(Map<String, String> settings) throws IOException, InterruptedException {
        var all = new HashMap<>(Map.of("CUADRA_HOME", home.toString(), "CUADRA_PORT", "0"));
        all.putAll(settings);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=en",
                        "-Dspring.context.exit=onRefresh",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CUADRA_") || name.contains("JAVA_OPTIONS"));
        builder.environment().putAll(all);
        var process = builder.start();
        var lines = process.inputReader().lines().toList();
        return new Ended(process.waitFor(), lines);
    }
}
