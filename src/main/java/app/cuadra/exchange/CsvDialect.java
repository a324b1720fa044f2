package app.cuadra.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What separates the columns of a text file.
 *
 * @param announced true when the first line says it ({@code sep=;}, as Excel reads and writes it) and is no row
 */
record CsvDialect(char delimiter, boolean announced) {

    /** In the order in which a tie is decided: Excel writes semicolons wherever the comma is for decimals. */
    private static final List<Character> CANDIDATES = List.of(';', '\t', ',', '|');

    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("\"?sep=([^\\p{Alnum}\"])\"?", Pattern.CASE_INSENSITIVE);

    private static final int ROWS_LOOKED_AT = 50;

    static CsvDialect of(Path file, TextEncoding encoding) throws IOException {
        try (var lines = new CsvLines(encoding.reader(file))) {
            var first = lines.next();
            var announcement = ANNOUNCEMENT.matcher(first == null ? "" : first);
            if (announcement.matches()) {
                return new CsvDialect(announcement.group(1).charAt(0), true);
            }
        }
        var best = new CsvDialect(CANDIDATES.getFirst(), false);
        @Nullable Fit bestFit = null;
        for (var candidate : CANDIDATES) {
            var dialect = new CsvDialect(candidate, false);
            var fit = dialect.fit(file, encoding);
            if (fit.columns > 1 && (bestFit == null || fit.isBetterThan(bestFit))) {
                best = dialect;
                bestFit = fit;
            }
        }
        return best;
    }

    /** How evenly the first rows fall into columns with this delimiter. */
    private Fit fit(Path file, TextEncoding encoding) throws IOException {
        var widths = new ArrayList<Integer>();
        try (var rows = new CsvRows(encoding.reader(file), this)) {
            for (var row = rows.next(); row != null && widths.size() < ROWS_LOOKED_AT; row = rows.next()) {
                if (!row.isBlank()) {
                    widths.add(row.cells().size());
                }
            }
        }
        var counts = new TreeMap<Integer, Integer>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(usual -> new Fit(usual.getKey(), (double) usual.getValue() / widths.size()))
                .orElse(new Fit(0, 0));
    }

    /** The usual number of columns, and the share of rows that have it. */
    private record Fit(int columns, double share) {

        boolean isBetterThan(Fit other) {
            return share > other.share || (share == other.share && columns > other.columns);
        }
    }
}
