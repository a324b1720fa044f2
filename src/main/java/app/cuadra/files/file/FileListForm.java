package app.cuadra.files.file;

import app.cuadra.files.format.FileFormat;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.web.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list's address: everything that is filtered and sorted stands in it, so that a list can be shared and reloaded.
 *
 * @param from a day as {@code 2026-11-24}
 * @param sort a column's name, with a hyphen before it for the other way round; the newest first when empty
 */
public record FileListForm(String q, String format, String from, String until, String sort, String size, String after)
        implements Form {

    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2100;

    /**
     * What is asked for.
     *
     * @throws Refused with {@code list.address} for what no link of ours says
     */
    FileFilter filter() {
        var descending = sort.isEmpty() || sort.startsWith("-");
        var column = sort.startsWith("-") ? sort.substring(1) : sort;
        return new FileFilter(
                Text.optional(q, FileFilter.MAX_TEXT),
                format.isEmpty() ? Optional.empty() : Optional.of(group()),
                day(from),
                day(until),
                column.isEmpty() ? FileSort.DATE : FileSort.of(column).orElseThrow(FileListForm::unknown),
                descending,
                size.isEmpty() ? FileFilter.USUAL_SIZE : rows(),
                after.isEmpty() ? Optional.empty() : Optional.of(FileCursor.of(after)));
    }

    private FileFormat.Group group() {
        return Stream.of(FileFormat.Group.values())
                .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(FileListForm::unknown);
    }

    private int rows() {
        return FileFilter.SIZES.stream()
                .filter(rows -> String.valueOf(rows).equals(size))
                .findFirst()
                .orElseThrow(FileListForm::unknown);
    }

    private static Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
                throw unknown();
            }
            return Optional.of(day);
        } catch (DateTimeException notADay) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return Refused.because("list.address");
    }

    /** The same list of one kind of format, or of all when it is empty. */
    public FileListForm ofFormat(String other) {
        return new FileListForm(q, other, from, until, sort, size, "");
    }

    /** The same list of what was uploaded between two days. */
    public FileListForm between(String first, String last) {
        return new FileListForm(q, format, first, last, sort, size, "");
    }

    /** The same list sorted by a column; a second click turns it round. */
    public FileListForm sortedBy(FileSort column) {
        var now = sort.isEmpty() ? "-" + FileSort.DATE.parameter() : sort;
        var next = now.equals(column.parameter()) ? "-" + column.parameter() : column.parameter();
        return new FileListForm(q, format, from, until, next, size, "");
    }

    /** The same list with so many rows a page. */
    public FileListForm ofSize(int rows) {
        return new FileListForm(q, format, from, until, sort, String.valueOf(rows), "");
    }

    /** The same list from that row on. */
    public FileListForm after(String cursor) {
        return new FileListForm(q, format, from, until, sort, size, cursor);
    }

    /** True when less than everything may be shown. */
    public boolean narrows() {
        return !(q.isEmpty() && format.isEmpty() && from.isEmpty() && until.isEmpty());
    }

    /** Everything but what somebody types in the search box. */
    public Map<String, String> keptBySearch() {
        var kept = parts();
        kept.keySet().removeAll(List.of("q", "after"));
        return kept;
    }

    /** Everything but the days. */
    public Map<String, String> keptByPeriod() {
        var kept = parts();
        kept.keySet().removeAll(List.of("from", "until", "after"));
        return kept;
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", q);
        parts.put("format", format);
        parts.put("from", from);
        parts.put("until", until);
        parts.put("sort", sort);
        parts.put("size", size);
        parts.put("after", after);
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    /** As the query of an address: empty, or beginning with a question mark. */
    public String query() {
        var parts = new ArrayList<String>();
        parts().forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
