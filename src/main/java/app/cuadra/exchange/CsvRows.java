package app.cuadra.exchange;

import app.cuadra.values.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text file.
 *
 * <p>A quoted cell may go on over several lines. A quote that somebody left open would swallow everything to the next
 * one, so a row is joined only while that makes sense: at most {@value #MAX_LINES} lines, and its quotes must fit.
 * Otherwise the quote is taken as an ordinary character, the row ends with its line and says so, and the rest of the
 * file is read as if nothing had happened. (This is why no ready-made CSV reader is used: they stop or swallow.)
 */
final class CsvRows implements RowSource {

    private static final int MAX_LINES = 50;

    private final CsvLines lines;
    private final char delimiter;
    private boolean skipAnnouncement;
    private int number;

    CsvRows(Reader in, CsvDialect dialect) {
        this.lines = new CsvLines(in);
        this.delimiter = dialect.delimiter();
        this.skipAnnouncement = dialect.announced();
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        if (skipAnnouncement) {
            skipAnnouncement = false;
            lines.next();
        }
        var line = lines.next();
        if (line == null) {
            return null;
        }
        number++;
        var record = CsvRecord.of(line, delimiter);
        if (record.open()) {
            record = record.loose() ? CsvRecord.ofBrokenLine(line, delimiter) : joined(line);
        }
        return new SheetRow(
                number,
                record.cells().stream().map(CellText::original).toList(),
                record.stray() ? List.of(Problem.of("sheet.strayQuote", "")) : List.of());
    }

    private CsvRecord joined(String first) throws IOException {
        var following = new ArrayList<String>();
        var text = new StringBuilder(first);
        while (following.size() < MAX_LINES && text.length() <= CsvLines.MAX_LENGTH) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            following.add(line);
            text.append('\n').append(line);
            if (line.indexOf('"') < 0) {
                continue;
            }
            var record = CsvRecord.of(text.toString(), delimiter);
            if (record.loose()) {
                break;
            }
            if (!record.open()) {
                return record;
            }
        }
        lines.giveBack(following);
        return CsvRecord.ofBrokenLine(first, delimiter);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
