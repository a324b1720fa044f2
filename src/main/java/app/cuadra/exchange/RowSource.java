package app.cuadra.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of an open file as they stand there, one at a time. */
interface RowSource extends AutoCloseable {

    /** The next row, blank ones included, or null after the last. */
    @Nullable
    SheetRow next() throws IOException;

    @Override
    void close() throws IOException;
}
