package app.cuadra.platform.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The role the program works as: it owns nothing, so row-level security binds it.
 *
 * @param name the database's name with {@code _app}, because roles belong to the whole server
 * @param password derived from the owner's, so that every node finds the same one and none stores it
 */
record EverydayRole(String name, String password) {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    /** Makes the role, or gives the existing one its password and plain rights again. */
    static EverydayRole make(DriverManagerDataSource owner) {
        try (var connection = owner.getConnection()) {
            var role = new EverydayRole(
                    name(connection.getCatalog()),
                    derived(String.valueOf(owner.getPassword()), connection.getCatalog()));
            role.create(connection);
            return role;
        } catch (SQLException failed) {
            throw new IllegalStateException("The everyday database role could not be made", failed);
        }
    }

    private static String name(String database) {
        var name = database + "_app";
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalStateException("The database's name must be lower-case letters, digits and underscores");
        }
        return name;
    }

    private static String derived(String ownerPassword, String database) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("cuadra " + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("role of " + database).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Name and password are made of plain characters above: a role cannot be a parameter of a statement. */
    private void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Two nodes may start at once: whoever comes second waits here.
            statement.execute("select pg_advisory_lock(702114)");
            try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + name + "'")) {
                var verb = found.next() ? "alter" : "create";
                statement.execute(verb + " role " + name + " login nosuperuser nocreatedb nocreaterole" + " password '"
                        + password + "'");
            }
            statement.execute("select pg_advisory_unlock(702114)");
        }
    }

    @Override
    public String toString() {
        return "EverydayRole[" + name + "]";
    }
}
