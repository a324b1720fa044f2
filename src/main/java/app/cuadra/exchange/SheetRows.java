package app.cuadra.exchange;

import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of data of a sheet, read from the file one by one as they are asked for; blank ones are left out. To be
 * closed, and used by one thread.
 *
 * <p>What is wrong with one row stands in the row. {@link #hasNext()} throws {@link Refused} for what makes the
 * sheet unreadable from there on ({@code sheet.tooManyRows}, {@code sheet.tooManyColumns}, {@code sheet.lineTooLong},
 * {@code sheet.brokenXlsx}): nothing read before should be kept then.
 */
public final class SheetRows implements Iterator<SheetRow>, AutoCloseable {

    private static final char UNREADABLE = '\uFFFD';

    private final RowSource source;
    private final SheetFacts facts;
    private final SheetLimits limits;
    private final int firstRow;
    private int given;
    private @Nullable SheetRow ahead;

    SheetRows(RowSource source, SheetFacts facts, int firstRow, SheetLimits limits) {
        this.source = source;
        this.facts = facts;
        this.firstRow = firstRow;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ahead == null) {
                var row = source.next();
                if (row == null) {
                    return false;
                }
                if (row.number() >= firstRow && !row.isBlank()) {
                    ahead = checked(row);
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SheetRow next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        var row = ahead;
        ahead = null;
        return row;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetRow checked(SheetRow row) {
        if (++given > limits.rows()) {
            throw Refused.because("sheet.tooManyRows", Map.of("max", limits.rows()));
        }
        var width = row.width();
        refuseTooManyColumns(width, limits);
        var problems = new ArrayList<>(row.problems());
        // In a text this comes from a delimiter inside an unquoted value: everything after it is in the wrong column.
        if (width > facts.columns() && facts.format() == SheetFormat.CSV) {
            problems.add(new Problem("sheet.extraCells", "", Map.of("found", width, "columns", facts.columns())));
        }
        var cells = new ArrayList<String>(Math.max(width, facts.columns()));
        for (var i = 0; i < width; i++) {
            cells.add(checked(row.cells().get(i), i + 1, problems));
        }
        while (cells.size() < facts.columns()) {
            cells.add("");
        }
        return new SheetRow(row.number(), cells, problems);
    }

    private String checked(String cell, int column, List<Problem> problems) {
        if (cell.indexOf(UNREADABLE) >= 0) {
            problems.add(new Problem("sheet.unreadableCharacters", "", Map.of("column", column)));
        }
        if (cell.length() <= limits.cellLength()) {
            return cell;
        }
        problems.add(new Problem(
                "sheet.cellTooLong", "", Map.of("column", column, "max", limits.cellLength(), "found", cell.length())));
        return cell.substring(0, limits.cellLength());
    }

    static void refuseTooManyColumns(int found, SheetLimits limits) {
        if (found > limits.columns()) {
            throw Refused.because("sheet.tooManyColumns", Map.of("max", limits.columns(), "found", found));
        }
    }
}
