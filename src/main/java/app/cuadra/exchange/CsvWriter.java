package app.cuadra.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** UTF-8 with its mark, semicolons, CRLF: what Excel in Spanish and Portuguese opens with a double click. */
final class CsvWriter implements SheetWriter {

    private static final char MARK = '\uFEFF';

    private final Writer text;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    CsvWriter(OutputStream out, List<String> titles) {
        text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        try {
            text.write(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        row(titles);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CellText::neutralised).toList());
    }

    @Override
    public void close() {
        try {
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
