package app.cuadra.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import app.cuadra.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target", "postgres");

    @TempDir
    Path home;

    @Test
    void aRestartKeepsTheRowsAndTheDiskIsTrusted() throws SQLException, IOException {
        var said = new ArrayList<String>();
        try (var first = EmbeddedPostgres.start(home, PROGRAMS, said::add)) {
            ask(first, "create table kept (name text)");
            ask(first, "insert into kept values ('El Tornillo')");
        }
        var saidAtFirst = said.size();

        try (var again = EmbeddedPostgres.start(home, PROGRAMS, said::add)) {
            assertThat(ask(again, "select name from kept")).isEqualTo("El Tornillo");
            assertThat(ask(again, "show fsync")).isEqualTo("on");
            assertThat(ask(again, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(again, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(again, "show data_checksums")).isEqualTo("on");
            assertThat(ask(again, "select 'ñame' < 'nz'")).isEqualTo("t");
        }
        assertThat(said.subList(saidAtFirst, said.size()))
                .as("a restart has one step")
                .hasSize(1);
        assertThat(Files.getPosixFilePermissions(home.resolve("database/owner-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (var postgres = EmbeddedPostgres.start(home, PROGRAMS, line -> {})) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.ownerUser(), "wrong")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("28P01");
        }
    }

    @Test
    void aSecondStartOnTheSameHomeIsRefusedAndNamesTheProcess() throws SQLException {
        try (var first = EmbeddedPostgres.start(home, PROGRAMS, line -> {})) {
            var refused =
                    catchThrowableOfType(StartRefused.class, () -> EmbeddedPostgres.start(home, PROGRAMS, line -> {}));

            assertThat(refused.code()).isEqualTo("home.inUse");
            assertThat(refused)
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
            assertThat(ask(first, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheServerWasKilled() throws Exception {
        var killed = EmbeddedPostgres.start(home, PROGRAMS, line -> {});
        ask(killed, "create table kept (name text)");
        ask(killed, "insert into kept values ('La Espiga')");
        var server = ProcessHandle.of(pidOfServer()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
        killed.close();

        try (var again = EmbeddedPostgres.start(home, PROGRAMS, line -> {})) {
            assertThat(ask(again, "select name from kept")).isEqualTo("La Espiga");
        }
    }

    @Test
    @Tag("Q-8")
    void aServerThatEndsByItselfIsStartedAgainInItsPlace() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home, PROGRAMS, line -> {})) {
            ask(postgres, "create table kept (name text)");
            ask(postgres, "insert into kept values ('La Espiga')");

            ProcessHandle.of(pidOfServer()).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> ask(postgres, "select name from kept").equals("La Espiga"));
        }
    }

    @Test
    void dataOfANewerPostgresIsRefused() throws IOException {
        EmbeddedPostgres.start(home, PROGRAMS, line -> {}).close();
        Files.writeString(home.resolve("database/data/PG_VERSION"), "99\n");

        var refused =
                catchThrowableOfType(StartRefused.class, () -> EmbeddedPostgres.start(home, PROGRAMS, line -> {}));

        assertThat(refused.code()).isEqualTo("home.newerPostgres");
        assertThat(refused.args()).containsEntry("found", "99");
    }

    @Test
    void aHomeThatIsAFileIsRefused() throws IOException {
        var file = Files.createFile(home.resolve("file"));

        var refused =
                catchThrowableOfType(StartRefused.class, () -> EmbeddedPostgres.start(file, PROGRAMS, line -> {}));

        assertThat(refused.code()).isEqualTo("home.notWritable");
    }

    private long pidOfServer() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("database/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
