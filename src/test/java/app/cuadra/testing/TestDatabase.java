package app.cuadra.testing;

import app.cuadra.platform.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A real PostgreSQL for the tests of this JVM: its programs are unpacked once and kept in {@code target}, its database is
 * made afresh at each run.
 */
public final class TestDatabase {

    private static final TestDatabase SHARED = new TestDatabase();

    private final EmbeddedPostgres postgres;
    private final String url;

    private TestDatabase() {
        postgres = EmbeddedPostgres.start(Path.of("target", "test-postgres"), _ -> {});
        url = fresh("cuadra_test");
    }

    /** The one of this JVM, started at the first call. */
    public static TestDatabase shared() {
        return SHARED;
    }

    /** The address of the database that the application's tests share. */
    public String url() {
        return url;
    }

    /** The owner's name. */
    public String user() {
        return postgres.ownerUser();
    }

    /** The owner's password. */
    public String password() {
        return postgres.ownerPassword();
    }

    /** Makes an empty database of this name, dropping an older one, and returns its address. */
    public String fresh(String name) {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return postgres.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }
}
