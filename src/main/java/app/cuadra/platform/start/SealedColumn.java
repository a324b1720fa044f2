package app.cuadra.platform.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A column that holds sealed secrets: the table {@code platform/sealed.csv}. A test holds that every column of bytes in the
 * database is named there or known to hold something else.
 *
 * @param purpose under which they are sealed
 * @param owner an SQL expression over the row: whom they are sealed for
 * @param forced whether row-level security is forced on the table
 */
record SealedColumn(String table, String column, String purpose, String owner, boolean forced) {

    private static final String TABLE = "/platform/sealed.csv";
    private static final int CELLS = 5;

    static List<SealedColumn> all() {
        var file = Objects.requireNonNull(SealedColumn.class.getResourceAsStream(TABLE), TABLE);
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(SealedColumn::read).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SealedColumn read(String line) {
        var cells = line.split(",", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException(TABLE + " has a line that is not whole: " + line);
        }
        return new SealedColumn(cells[0], cells[1], cells[2], cells[3], Boolean.parseBoolean(cells[4]));
    }
}
