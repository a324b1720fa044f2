package app.cuadra.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a text, divided into its cells.
 *
 * <p>A cell in quotes ends at a quote that is followed by a delimiter or the end; any other quote inside it, unless
 * doubled, is <em>loose</em>: people write {@code "Ferretería "El Tornillo" SAS"}, and the meaning is clear. A cell
 * that ends nowhere is <em>open</em>: either the row goes on in the next line, or the quote was never meant as one.
 *
 * @param open true when the last cell's quote has no end in the text
 * @param loose true when a quoted cell with a line end, or an open one, has a loose quote: then its end is not to be
 *     trusted
 * @param stray true when a quote was taken as an ordinary character for want of its end
 */
record CsvRecord(List<String> cells, boolean open, boolean loose, boolean stray) {

    /** Divides one line or several; an open cell is left open. */
    static CsvRecord of(String text, char delimiter) {
        return new Division(text, delimiter, false).record();
    }

    /** Divides one line; a quote without its end is an ordinary character. */
    static CsvRecord ofBrokenLine(String line, char delimiter) {
        return new Division(line, delimiter, true).record();
    }

    private static final class Division {

        private final String text;
        private final char delimiter;
        private final boolean takeOpenQuotesAsText;
        private final List<String> cells = new ArrayList<>();
        private int at;
        private boolean open;
        private boolean loose;
        private boolean stray;

        Division(String text, char delimiter, boolean takeOpenQuotesAsText) {
            this.text = text;
            this.delimiter = delimiter;
            this.takeOpenQuotesAsText = takeOpenQuotesAsText;
        }

        CsvRecord record() {
            do {
                cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            } while (at++ < text.length() && !open);
            return new CsvRecord(cells, open, loose, stray);
        }

        /** Up to the next delimiter, where {@code at} is left, or the end of the text. */
        private String plain() {
            var from = at;
            var to = text.indexOf(delimiter, from);
            at = to < 0 ? text.length() : to;
            return text.substring(from, at);
        }

        private String quoted() {
            var from = at;
            var cell = new StringBuilder();
            var looseHere = false;
            var lineEnd = false;
            for (at++; at < text.length(); at++) {
                var c = text.charAt(at);
                if (c != '"') {
                    cell.append(c);
                    lineEnd |= c == '\n';
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(c);
                    at++;
                } else if (at + 1 == text.length() || text.charAt(at + 1) == delimiter) {
                    at++;
                    loose |= looseHere && lineEnd;
                    return cell.toString();
                } else {
                    cell.append(c);
                    looseHere = true;
                }
            }
            if (takeOpenQuotesAsText) {
                stray = true;
                at = from;
                return plain();
            }
            open = true;
            loose |= looseHere;
            return cell.toString();
        }
    }
}
