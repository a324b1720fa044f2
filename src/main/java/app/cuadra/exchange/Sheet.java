package app.cuadra.exchange;

import app.cuadra.values.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table somebody uploaded, whatever program wrote it: a text with any delimiter, encoding and line end, or an Excel
 * workbook. Holds nothing open and nothing in memory; the file must stay where it is while the sheet is used.
 */
public final class Sheet {

    private static final long BYTES_A_MEGABYTE = 1024 * 1024;

    private final RowFile file;
    private final SheetFacts facts;
    private final int firstRow;
    private final SheetLimits limits;

    private Sheet(RowFile file, SheetFacts facts, int firstRow, SheetLimits limits) {
        this.file = file;
        this.facts = facts;
        this.firstRow = firstRow;
        this.limits = limits;
    }

    /**
     * Looks into a file and finds out how to read it.
     *
     * @param fileName as the person named it, for showing only: the content decides what the file is
     * @throws Refused with one of {@code sheet.empty}, {@code sheet.tooBig}, {@code sheet.binary},
     *     {@code sheet.notASheet}, {@code sheet.xls}, {@code sheet.encrypted}, {@code sheet.brokenXlsx},
     *     {@code sheet.unpacksTooBig}, {@code sheet.tooManyColumns}, {@code sheet.lineTooLong}, {@code sheet.noRows}
     */
    public static Sheet open(Path file, String fileName, SheetLimits limits) {
        try {
            var size = Files.size(file);
            if (size > limits.bytes()) {
                throw Refused.because(
                        "sheet.tooBig",
                        Map.of(
                                "max",
                                limits.bytes() / BYTES_A_MEGABYTE,
                                "found",
                                Math.ceilDiv(size, BYTES_A_MEGABYTE)));
            }
            return switch (FileKind.of(file)) {
                case TEXT -> text(file, fileName, limits);
                case WORKBOOK -> workbook(file, fileName, limits);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with the limits of every import. */
    public static Sheet open(Path file, String fileName) {
        return open(file, fileName, SheetLimits.STANDARD);
    }

    /** What was found out about it. */
    public SheetFacts facts() {
        return facts;
    }

    /** The rows of data from the first; to be closed. Each call reads the file anew. */
    public SheetRows rows() {
        try {
            return new SheetRows(file.read(), facts, firstRow, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet text(Path path, String fileName, SheetLimits limits) throws IOException {
        var encoding = TextEncoding.of(path);
        var dialect = CsvDialect.of(path, encoding);
        var file = new RowFile.Csv(path, encoding, dialect);
        var titles = titles(file, limits);
        var facts = new SheetFacts(
                fileName,
                SheetFormat.CSV,
                encoding.charset().name(),
                dialect.delimiter(),
                "",
                titles.columns(),
                titles.titles(),
                titles.number());
        return new Sheet(file, facts, titles.firstRow(), limits).withRows();
    }

    private static Sheet workbook(Path path, String fileName, SheetLimits limits) throws IOException {
        XlsxInspection.pass(path);
        var file = XlsxRows.firstPage(path);
        var titles = titles(file, limits);
        var facts = new SheetFacts(
                fileName,
                SheetFormat.XLSX,
                null,
                null,
                file.pageName(),
                titles.columns(),
                titles.titles(),
                titles.number());
        return new Sheet(file, facts, titles.firstRow(), limits).withRows();
    }

    private static TitleRow titles(RowFile file, SheetLimits limits) throws IOException {
        List<SheetRow> beginning = new ArrayList<>();
        try (var rows = file.read()) {
            for (var row = rows.next(); row != null && beginning.size() < TitleRow.ROWS_LOOKED_AT; row = rows.next()) {
                if (!row.isBlank()) {
                    beginning.add(row);
                }
            }
        }
        if (beginning.isEmpty()) {
            throw Refused.because("sheet.empty");
        }
        var titles = TitleRow.in(beginning);
        SheetRows.refuseTooManyColumns(titles.columns(), limits);
        return titles;
    }

    private Sheet withRows() {
        try (var rows = rows()) {
            if (!rows.hasNext()) {
                throw Refused.because("sheet.noRows");
            }
        }
        return this;
    }
}
