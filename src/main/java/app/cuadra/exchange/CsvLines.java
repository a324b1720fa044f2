package app.cuadra.exchange;

import app.cuadra.values.Refused;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a text, however they end (CRLF, LF or CR); lines can be given back to be read again. */
final class CsvLines implements AutoCloseable {

    /** Far beyond any row of a sheet: a file in one endless line is something else. */
    static final int MAX_LENGTH = 256 * 1024;

    private final Reader in;
    private final Deque<String> givenBack = new ArrayDeque<>();
    private boolean afterCarriageReturn;
    private int number;

    CsvLines(Reader in) {
        this.in = in;
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
        if (!givenBack.isEmpty()) {
            return givenBack.pop();
        }
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n' && afterCarriageReturn) {
                afterCarriageReturn = false;
                continue;
            }
            afterCarriageReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                number++;
                return line.toString();
            }
            line.append((char) c);
            if (line.length() > MAX_LENGTH) {
                throw Refused.because("sheet.lineTooLong", Map.of("line", number + 1, "max", MAX_LENGTH));
            }
        }
        number++;
        return line.isEmpty() ? null : line.toString();
    }

    /** Puts lines back, to be read again in the order in which they came. */
    void giveBack(List<String> lines) {
        lines.reversed().forEach(givenBack::push);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
