package app.cuadra.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** A file known to hold a sheet; it can be read from its beginning as often as needed. */
sealed interface RowFile {

    RowSource read() throws IOException;

    /** A text file whose encoding and delimiter are known. */
    record Csv(Path path, TextEncoding encoding, CsvDialect dialect) implements RowFile {

        @Override
        public RowSource read() throws IOException {
            return new CsvRows(encoding.reader(path), dialect);
        }
    }

    /** One page of a workbook that passed {@link XlsxInspection}. */
    record Xlsx(Path path, int page, String pageName) implements RowFile {

        @Override
        public RowSource read() throws IOException {
            return XlsxRows.of(path, page);
        }
    }
}
