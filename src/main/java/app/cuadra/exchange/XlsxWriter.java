package app.cuadra.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one page: titles bold and always in sight, columns wide enough to read. */
final class XlsxWriter implements SheetWriter {

    /** So many rows are held before they go out. */
    private static final int ROWS_HELD = 500;

    private static final int NARROWEST = 14;
    private static final int WIDEST = 60;

    /** The longest text a workbook's cell can have. */
    private static final int MAX_CELL = 32_767;

    /** Characters XML 1.0 has no way to write. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]");

    private final Workbook workbook;
    private final Worksheet page;
    private int rows;

    XlsxWriter(OutputStream out, String pageName, List<String> titles) {
        workbook = new Workbook(new KeptOpen(out), "Cuadra", null);
        page = workbook.newWorksheet(pageName);
        page.freezePane(0, 1);
        for (var i = 0; i < titles.size(); i++) {
            page.width(i, Math.clamp(titles.get(i).length() + 4L, NARROWEST, WIDEST));
            page.style(0, i).bold().set();
        }
        row(titles);
    }

    @Override
    public void row(List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            var text = UNWRITABLE.matcher(cells.get(i)).replaceAll("");
            // Not value(): that keeps every different text in memory for a table of shared ones.
            page.inlineString(rows, i, text.length() <= MAX_CELL ? text : text.substring(0, MAX_CELL));
        }
        rows++;
        if (rows % ROWS_HELD == 0) {
            try {
                page.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library closes what it writes to; the stream belongs to the caller. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
