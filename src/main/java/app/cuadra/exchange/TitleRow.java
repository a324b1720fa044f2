package app.cuadra.exchange;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the titles of the columns are.
 *
 * @param number the row with the titles, 0 when the sheet begins with data
 * @param firstRow the number of the first row that can be data
 */
record TitleRow(int number, int firstRow, int columns, List<String> titles) {

    /** Rows that may stand above the titles: a heading, a date, "Listado de clientes". */
    static final int ROWS_LOOKED_AT = 10;

    /** A person's or company's number, an amount, a telephone: titles have no five digits. */
    private static final Pattern FIVE_DIGITS = Pattern.compile("(\\D*\\d){5}.*", Pattern.DOTALL);

    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");

    /**
     * @param beginning the first rows that are not blank, at least one
     */
    static TitleRow in(List<SheetRow> beginning) {
        var widest = beginning.stream().mapToInt(SheetRow::width).max().orElse(0);
        // A lone cell above a table is the heading of the page.
        var first = beginning.stream()
                .filter(row -> widest == 1 || filled(row) > 1)
                .findFirst()
                .orElse(beginning.getFirst());
        if (looksLikeData(first)) {
            return new TitleRow(0, first.number(), widest, List.of());
        }
        var titles = first.cells().subList(0, first.width()).stream()
                .map(title -> title.strip())
                .toList();
        return new TitleRow(first.number(), first.number() + 1, titles.size(), titles);
    }

    private static boolean looksLikeData(SheetRow row) {
        return row.cells().stream()
                .map(String::strip)
                .anyMatch(cell -> FIVE_DIGITS.matcher(cell).matches()
                        || MAIL.matcher(cell).find());
    }

    private static long filled(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
