package app.cuadra.platform.start;

import app.cuadra.platform.Settings;
import app.cuadra.platform.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Looks at the operator's own PostgreSQL before anything is done to it. */
final class OwnDatabase {

    /** The oldest version the statements are written for. */
    private static final int VERSION_MIN = 15;

    private static final String CONNECT_TIMEOUT_S = "10";

    private OwnDatabase() {}

    /** Refused with one line when it doesn't answer, is too old, or doesn't let the owner do what migrations need. */
    static void check(Settings.Database database) {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password().value());
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_S);
        properties.setProperty("socketTimeout", CONNECT_TIMEOUT_S);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), properties)) {
            check(connection, database);
        } catch (SQLException failure) {
            throw refusal(failure, database);
        }
    }

    private static void check(Connection connection, Settings.Database database) throws SQLException {
        var version = connection.getMetaData();
        if (version.getDatabaseMajorVersion() < VERSION_MIN) {
            throw refused(
                    "database.tooOld", database, "found", version.getDatabaseProductVersion(), "least", VERSION_MIN);
        }
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("""
                        select current_setting('server_encoding') as encoding, rolsuper or rolcreaterole as makes_roles
                        from pg_roles
                        where rolname = current_user
                        """)) {
            answer.next();
            if (!"UTF8".equals(answer.getString("encoding"))) {
                throw refused("database.notUtf8", database, "found", answer.getString("encoding"), "user", "");
            }
            if (!answer.getBoolean("makes_roles")) {
                throw refused("database.noRights", database, "user", database.user(), "found", "");
            }
        }
    }

    private static StartRefused refusal(SQLException failure, Settings.Database database) {
        var state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "28P01", "28000" ->
                refused("database.wrongPassword", database, "user", database.user(), "state", state);
            case "3D000" -> refused("database.noSuchDatabase", database, "user", database.user(), "state", state);
            default ->
                refused("database.cannotConnect", database, "reason", oneLine(failure.getMessage()), "state", state);
        };
    }

    private static StartRefused refused(
            String code, Settings.Database database, String name, Object value, String other, Object otherValue) {
        return new StartRefused(code, Map.of("url", database.jdbcUrl(), name, value, other, otherValue));
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
    }
}
