package app.cuadra.bench;

import app.cuadra.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * The limit of writing many rows: rows that the program wrote are written once more, with other keys, by plain JDBC
 * batches. As it copies whatever columns a table has, it stays fair when a table changes.
 */
public final class PlainCopy implements AutoCloseable {

    /** Columns that PostgreSQL fills in by itself are left to it again. */
    private static final String COLUMNS = """
            select column_name from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
              and not (identity_generation = 'ALWAYS' and column_name = any (?))
            order by ordinal_position
            """;

    private final Connection connection;
    private final List<Table> tables = new ArrayList<>();

    /** Connects to the tests' database as its owner. */
    public PlainCopy() throws SQLException {
        var database = TestDatabase.shared();
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("reWriteBatchedInserts", "true");
        connection = DriverManager.getConnection(database.url(), properties);
        connection.setAutoCommit(false);
    }

    private record Table(String insert, List<Object[]> rows) {}

    /**
     * Reads the rows of a table that are to be written again.
     *
     * @param where the condition on its rows, in order
     * @param fresh how each key becomes another one
     * @param left columns that the database numbers
     */
    public PlainCopy read(String table, String where, Map<String, UnaryOperator<Object>> fresh, List<String> left)
            throws SQLException {
        var columns = columns(table, left);
        var rows = new ArrayList<Object[]>();
        try (var select = connection.prepareStatement(
                        "select " + String.join(", ", columns) + " from " + table + " where " + where);
                var found = select.executeQuery()) {
            while (found.next()) {
                var row = new Object[columns.size()];
                for (var i = 0; i < row.length; i++) {
                    var value = found.getObject(i + 1);
                    row[i] = value == null
                            ? null
                            : fresh.getOrDefault(columns.get(i), UnaryOperator.identity())
                                    .apply(value);
                }
                rows.add(row);
            }
        }
        connection.commit();
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        tables.add(new Table(
                "insert into " + table + " (" + String.join(", ", columns) + ") overriding system value values ("
                        + marks + ")",
                rows));
        return this;
    }

    /** How many rows there are of the first table. */
    public int size() {
        return tables.getFirst().rows().size();
    }

    /** Writes all of it, so many rows of each table in one transaction. */
    public void write(int atOnce) throws SQLException {
        for (var from = 0; from < size(); from += atOnce) {
            for (var table : tables) {
                var to = Math.min(from + atOnce, table.rows().size());
                write(table.insert(), table.rows().subList(Math.min(from, to), to));
            }
            connection.commit();
        }
    }

    private void write(String insert, List<Object[]> rows) throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            for (var row : rows) {
                for (var i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private List<String> columns(String table, List<String> left) throws SQLException {
        var columns = new ArrayList<String>();
        try (var select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, table);
            select.setArray(2, connection.createArrayOf("text", left.toArray()));
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    columns.add(found.getString(1));
                }
            }
        }
        return columns;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
