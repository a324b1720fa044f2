package app.cuadra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.platform.KeyRing;
import app.cuadra.platform.SecretBox;
import app.cuadra.platform.StartRefused;
import app.cuadra.platform.start.KeyRotation.Door;
import app.cuadra.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another key for everything that is sealed, also when somebody pulls the plug in the middle. */
@Tag("HUB-50")
class KeyRotationTest {

    private static final int LETTERS = 1_200;

    @TempDir
    Path home;

    private Path file = Path.of("");
    private Door door = new Door("", "", "");

    @BeforeEach
    void lettersAndAConnection() throws SQLException {
        file = home.resolve("secret.key");
        var database = TestDatabase.shared();
        door = new Door(database.fresh("cuadra_rotation"), database.user(), database.password());
        var box = new SecretBox(KeyRing.readOrMake(file));
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("create table mail (id int, to_address text, sealed bytea)");
            statement.execute("create table gateway_connection (company_id bigint, provider text, sealed bytea)");
            statement.execute("alter table gateway_connection enable row level security");
            statement.execute("alter table gateway_connection force row level security");
            insert(connection, box);
        }
    }

    private static void insert(Connection connection, SecretBox box) throws SQLException {
        try (var letter = connection.prepareStatement("insert into mail values (?, ?, ?)");
                var gateway = connection.prepareStatement("insert into gateway_connection values (7, 'WOMPI', ?)")) {
            for (var i = 0; i < LETTERS; i++) {
                letter.setInt(1, i);
                letter.setString(2, "ana" + i + "@example.com");
                letter.setBytes(3, i == 0 ? null : box.seal("mail", "ana" + i + "@example.com", bytes("letter " + i)));
                letter.addBatch();
            }
            letter.executeBatch();
            gateway.setBytes(1, box.seal("gateway", "7 WOMPI", bytes("prv_test_1")));
            gateway.execute();
        }
    }

    @Test
    void everythingOpensWithTheNewKeyAloneAndTheOldOneIsKeptForOldBackUps() throws Exception {
        var old = home.resolve("before");
        Files.copy(file, old);

        var done = new KeyRotation(file, Clock.systemUTC()).run(door);

        assertThat(done.rows()).isEqualTo(LETTERS);
        assertThat(opened(file)).hasSize(LETTERS).contains("prv_test_1", "letter 1", "letter " + (LETTERS - 1));
        assertThat(Files.readAllLines(file)).hasSize(1).isNotEqualTo(Files.readAllLines(old));
        assertThat(Files.readAllLines(done.older())).isEqualTo(Files.readAllLines(old));
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThatThrownBy(() -> opened(old)).isInstanceOf(SecretBox.Unopenable.class);
        assertThat(forced()).isTrue();
    }

    @Test
    void whatWasInterruptedIsGoneOnWithUnderTheSameNewKey() throws Exception {
        // The new key is there, and one row is sealed under it: as after a kill in the middle.
        var ring = KeyRing.readOrMake(file).rotating(file);
        var both = home.resolve("both");
        Files.copy(file, both, StandardCopyOption.REPLACE_EXISTING);
        var box = new SecretBox(ring);
        try (var connection = connection();
                var update = connection.prepareStatement("update mail set sealed = ? where id = 5")) {
            update.setBytes(1, box.seal("mail", "ana5@example.com", bytes("letter 5")));
            update.execute();
        }
        assertThat(opened(file)).as("meanwhile both keys open").hasSize(LETTERS);

        var done = new KeyRotation(file, Clock.systemUTC()).run(door);

        assertThat(done.rows()).isEqualTo(LETTERS - 1);
        assertThat(opened(file)).hasSize(LETTERS).contains("letter 5");
        assertThat(Files.readAllLines(file))
                .containsExactly(Files.readAllLines(both).getFirst());
    }

    @Test
    void whatNoKeyOpensStopsItAndNoKeyIsLost() throws Exception {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("update mail set to_address = 'somebody@example.com' where id = 7");
        }

        assertThatThrownBy(() -> new KeyRotation(file, Clock.systemUTC()).run(door))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("mail");

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(forced()).isTrue();
    }

    private List<String> opened(Path keys) throws SQLException {
        var box = new SecretBox(KeyRing.readOrMake(keys));
        var opened = new ArrayList<String>();
        try (var connection = connection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select to_address, sealed from mail where sealed is not null")) {
                while (rows.next()) {
                    opened.add(text(box.open("mail", rows.getString(1), rows.getBytes(2))));
                }
            }
            try (var rows = statement.executeQuery("select sealed from gateway_connection")) {
                while (rows.next()) {
                    opened.add(text(box.open("gateway", "7 WOMPI", rows.getBytes(1))));
                }
            }
        }
        return opened;
    }

    private boolean forced() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select relforcerowsecurity from pg_class where relname = 'gateway_connection'")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(door.url(), door.user(), door.password());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
