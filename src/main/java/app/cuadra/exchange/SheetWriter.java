package app.cuadra.exchange;

import java.io.OutputStream;
import java.util.List;

/**
 * Writes a sheet for a person to open, row by row, without holding it in memory: a template, the rows that could not
 * be loaded, a list of credentials. Every cell is written as text. {@link #close()} completes the sheet and leaves
 * the stream open; until then it is not readable.
 *
 * <p>No cell becomes a formula in the program that opens it: in a workbook cells are texts by nature; in CSV a text
 * that could be calculated gets an apostrophe before it, which {@link Sheet} takes away again when reading.
 */
public sealed interface SheetWriter extends AutoCloseable permits CsvWriter, XlsxWriter {

    /**
     * Begins a sheet with its titles.
     *
     * @param page the name of the workbook's page; at most 31 characters, without {@code \ / ? * [ ] :}
     * @throws java.io.UncheckedIOException when the stream does not take it, as all other methods
     */
    static SheetWriter to(OutputStream out, SheetFormat format, String page, List<String> titles) {
        return switch (format) {
            case CSV -> new CsvWriter(out, titles);
            case XLSX -> new XlsxWriter(out, page, titles);
        };
    }

    /** Adds one row. */
    void row(List<String> cells);

    @Override
    void close();
}
