package app.cuadra.platform.start;

import app.cuadra.platform.KeyRing;
import app.cuadra.platform.SecretBox;
import app.cuadra.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the installation a new key ({@code ./cuadra rotate-key}): everything that is sealed is sealed anew under it. What
 * is done is known from the rows themselves, so that a run that was killed is simply started again; until the end both keys
 * are in the file, and the program opens what either has sealed.
 */
final class KeyRotation {

    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int ROWS_A_TURN = 500;

    private final Path file;
    private final Clock clock;

    KeyRotation(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The owner's door to the database. */
    record Door(String url, String user, String password) {}

    /**
     * What was done.
     *
     * @param rows that were sealed anew
     * @param older where the key from before is kept
     */
    record Done(long rows, Path older) {}

    /**
     * Changes the key.
     *
     * @throws StartRefused while the program runs on this database, or when something can't be opened with the keys there are
     */
    Done run(Door door) {
        try (var connection = DriverManager.getConnection(door.url(), door.user(), door.password())) {
            refuseWhileRunning(connection);
            var ring = KeyRing.readOrMake(file).rotating(file);
            var box = new SecretBox(ring);
            var rows = 0L;
            for (var column : SealedColumn.all()) {
                if (there(connection, column)) {
                    rows += anew(connection, column, box);
                }
            }
            var older = file.resolveSibling(file.getFileName() + "." + MOMENT.format(clock.instant()));
            ring.retire(file, older);
            return new Done(rows, older);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Another process would go on sealing with the key it read at its start. */
    private static void refuseWhileRunning(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and usename = current_database() || '_app'
                        """)) {
            rows.next();
            if (rows.getInt(1) > 0) {
                throw new StartRefused("secretKey.inUse", Map.of());
            }
        }
    }

    private static boolean there(Connection connection, SealedColumn column) throws SQLException {
        try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, "public." + column.table());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private record Row(String place, String owner, byte[] sealed) {}

    private static long anew(Connection connection, SealedColumn column, SecretBox box) throws SQLException {
        connection.setAutoCommit(false);
        var done = 0L;
        var turn = turn(connection, column, box);
        while (turn > 0) {
            done += turn;
            turn = turn(connection, column, box);
        }
        log.info("Sealed anew: {}.{}, {} rows", column.table(), column.column(), done);
        return done;
    }

    /** Some rows, in a transaction of their own. */
    private static int turn(Connection connection, SealedColumn column, SecretBox box) throws SQLException {
        // The owner of the tables obeys their policies too, and no tenant is open here.
        execute(connection, "alter table " + column.table() + " no force row level security");
        var rows = rows(connection, column, box.begin());
        try (var update = connection.prepareStatement("update " + column.table() + " set " + column.column()
                + " = ? where ctid = ?::tid and " + column.column() + " = ?")) {
            for (var row : rows) {
                update.setBytes(1, resealed(column, box, row));
                update.setString(2, row.place());
                update.setBytes(3, row.sealed());
                update.addBatch();
            }
            update.executeBatch();
        }
        if (column.forced()) {
            execute(connection, "alter table " + column.table() + " force row level security");
        }
        connection.commit();
        return rows.size();
    }

    private static byte[] resealed(SealedColumn column, SecretBox box, Row row) {
        try {
            return box.seal(column.purpose(), row.owner(), box.open(column.purpose(), row.owner(), row.sealed()));
        } catch (SecretBox.Unopenable otherKey) {
            throw new StartRefused("secretKey.unopenable", Map.of("table", column.table(), "column", column.column()));
        }
    }

    private static List<Row> rows(Connection connection, SealedColumn column, byte[] begin) throws SQLException {
        var found = new java.util.ArrayList<Row>();
        try (var select = connection.prepareStatement(
                "select ctid::text, " + column.owner() + ", " + column.column() + " from " + column.table() + " where "
                        + column.column() + " is not null and substring(" + column.column() + " from 1 for "
                        + begin.length + ") <> ? limit " + ROWS_A_TURN + " for update")) {
            select.setBytes(1, begin);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(
                            Objects.requireNonNull(rows.getString(1)),
                            Objects.requireNonNull(rows.getString(2)),
                            Objects.requireNonNull(rows.getBytes(3))));
                }
            }
        }
        return found;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
