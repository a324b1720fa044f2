package app.cuadra.exchange;

/**
 * How much of a sheet is read.
 *
 * @param bytes of the file as uploaded
 * @param columns that have a title or a value
 * @param rows of data, blank ones not counted
 * @param cellLength characters; a longer cell is cut and reported with its row
 */
public record SheetLimits(long bytes, int columns, int rows, int cellLength) {

    /** What every import accepts unless it needs something else. */
    public static final SheetLimits STANDARD = new SheetLimits(20L * 1024 * 1024, 200, 50_000, 1_000);

    /** The same limits with another number of rows. */
    public SheetLimits withRows(int other) {
        return new SheetLimits(bytes, columns, other, cellLength);
    }
}
