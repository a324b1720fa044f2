package app.cuadra.files.file;

import app.cuadra.files.format.FileFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to show of a folder, and in which order.
 *
 * @param text part of a name, as typed
 * @param from uploaded on this day or later, in the reader's zone
 * @param until uploaded on this day or before
 * @param after where the page before ended; empty: from the beginning
 */
public record FileFilter(
        String text,
        Optional<FileFormat.Group> group,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        FileSort sort,
        boolean descending,
        int size,
        Optional<FileCursor> after) {

    /** Longest text sought, in characters. */
    public static final int MAX_TEXT = 100;

    /** How many rows a page may have. */
    public static final List<Integer> SIZES = List.of(25, 50, 100, 200);

    static final int USUAL_SIZE = 50;
}
