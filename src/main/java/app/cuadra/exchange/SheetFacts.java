package app.cuadra.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a sheet before reading its rows, for the preview to show.
 *
 * @param fileName as the person named it
 * @param charset the encoding of a text file, null for a workbook
 * @param delimiter what separates the columns of a text file, null for a workbook
 * @param page the name of the workbook's page that is read, empty for a text file
 * @param columns how many columns there are
 * @param titles one for each column, empty where a column has none; an empty list when the sheet has no titles
 * @param titleRow the number of the row with the titles, 0 when there is none
 */
public record SheetFacts(
        String fileName,
        SheetFormat format,
        @Nullable String charset,
        @Nullable Character delimiter,
        String page,
        int columns,
        List<String> titles,
        int titleRow) {

    public SheetFacts {
        titles = List.copyOf(titles);
    }

    /** False when the first row already is data. */
    public boolean hasTitles() {
        return titleRow > 0;
    }
}
