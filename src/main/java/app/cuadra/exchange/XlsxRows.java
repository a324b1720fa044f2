package app.cuadra.exchange;

import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of one page of a workbook. */
final class XlsxRows implements RowSource {

    /** With the format of each cell (a date is a number with a format); an unreadable cell is an error in the cell. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxRows(ReadableWorkbook workbook, Sheet page) throws IOException {
        this.workbook = workbook;
        this.stream = page.openStream();
        this.rows = stream.iterator();
    }

    /** The first page a person sees that has anything on it, else the first they see. */
    static RowFile.Xlsx firstPage(Path file) throws IOException {
        try (var workbook = workbook(file)) {
            var pages = guarded(() -> workbook.getSheets()
                    .filter(page -> page.getVisibility() == SheetVisibility.VISIBLE)
                    .toList());
            if (pages.isEmpty()) {
                throw Refused.because("sheet.empty");
            }
            for (var page : pages) {
                var candidate = new RowFile.Xlsx(file, page.getIndex(), page.getName());
                if (pages.size() == 1 || hasContent(candidate)) {
                    return candidate;
                }
            }
            throw Refused.because("sheet.empty");
        }
    }

    static XlsxRows of(Path file, int page) throws IOException {
        var workbook = workbook(file);
        try {
            var sheet = guarded(() -> workbook.getSheet(page)).orElseThrow(() -> Refused.because("sheet.brokenXlsx"));
            return new XlsxRows(workbook, sheet);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable SheetRow next() {
        return guarded(() -> rows.hasNext() ? row(rows.next()) : null);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private SheetRow row(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < row.getCellCount(); i++) {
            var cell = row.hasCell(i) ? row.getCell(i) : null;
            var text = cell == null ? "" : XlsxCell.text(cell, workbook.isDate1904());
            if (cell != null && cell.getType() == CellType.FORMULA && text.isEmpty() && cell.getRawValue() == null) {
                problems.add(new Problem("sheet.formulaWithoutValue", "", Map.of("column", i + 1)));
            }
            cells.add(text);
        }
        return new SheetRow(row.getRowNum(), cells, problems);
    }

    private static boolean hasContent(RowFile.Xlsx page) throws IOException {
        try (var rows = page.read()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (!row.isBlank()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), OPTIONS);
        } catch (IOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Refused.because("sheet.brokenXlsx");
        }
    }

    /** What the library throws says nothing to a person; a workbook it cannot read is broken. */
    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw Refused.because("sheet.brokenXlsx");
        }
    }
}
