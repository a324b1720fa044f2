package app.cuadra.practice.load;

import app.cuadra.exchange.SheetRow;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;
import java.util.stream.IntStream;

/** Which column of the sheet is which, with its first rows. */
public record LoadMapping(
        String path, Load load, List<Integer> positions, List<SheetRow> sample, List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** The numbers of the sheet's columns. */
    public List<Integer> columns() {
        var width = sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.range(0, Math.max(width, load.titles().size())).boxed().toList();
    }

    /** What a column of the sheet is called: its title, or its letter as a spreadsheet program shows it. */
    public String title(int column) {
        var title = column < load.titles().size() ? load.titles().get(column) : "";
        return title.isBlank() ? letters(column) : title;
    }

    private static String letters(int column) {
        var rest = column % 26;
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + rest);
    }
}
