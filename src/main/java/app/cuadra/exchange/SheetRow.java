package app.cuadra.exchange;

import app.cuadra.values.Problem;
import java.util.List;

/**
 * One row of data.
 *
 * @param number as a spreadsheet program shows it beside the row: 1 is the first, blank rows count
 * @param cells the texts as a person sees them, at least one for each column of the sheet
 * @param problems what is wrong with the row whatever it means: {@code sheet.strayQuote}, {@code sheet.extraCells},
 *     {@code sheet.cellTooLong}, {@code sheet.unreadableCharacters}, {@code sheet.formulaWithoutValue}
 */
public record SheetRow(int number, List<String> cells, List<Problem> problems) {

    public SheetRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** The text in a column, counted from 0; empty where the row is shorter. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** How many cells there are up to the last that holds something. */
    int width() {
        for (var width = cells.size(); width > 0; width--) {
            if (!cells.get(width - 1).isBlank()) {
                return width;
            }
        }
        return 0;
    }
}
