package app.cuadra.files.file;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.format.FileFormat;
import app.cuadra.web.Chip;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list of a folder with its tools; also what answers while somebody types into the search box.
 *
 * @param more where the next page begins, if there is one
 * @param today in the reader's zone
 */
public record FilePanel(
        Folder folder,
        FileListForm form,
        FileFilter filter,
        FileList.Counts counts,
        List<FileList.Row> rows,
        Optional<FileCursor> more,
        LocalDate today)
        implements Page {

    /** A span of days that people often ask for. */
    public record Period(String title, String address, boolean current) {}

    /** The list's address with everything chosen. */
    public String address(FileListForm other) {
        return folder.path() + other.query();
    }

    /** Where the next page begins; empty on the last. */
    public String next() {
        return more.map(cursor -> address(form.after(cursor.parameter()))).orElse("");
    }

    /** How many there are with everything that is filtered. */
    public long total() {
        return counts.of(filter.group());
    }

    /** How many rows there are up to the end of this page. */
    public int seen() {
        return filter.after().map(FileCursor::seen).orElse(0) + rows.size();
    }

    /** All, and every kind of format that is there or was chosen. */
    public List<Chip> chips(View view) {
        var chips = new ArrayList<Chip>();
        chips.add(chip(view, "file.group.all", Optional.empty()));
        Stream.of(FileFormat.Group.values())
                .filter(group -> counts.found().getOrDefault(group, 0L) > 0
                        || filter.group().filter(group::equals).isPresent())
                .forEach(group -> chips.add(chip(view, "file.group." + group.name(), Optional.of(group))));
        return chips;
    }

    private Chip chip(View view, String title, Optional<FileFormat.Group> group) {
        var value = group.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
        return new Chip(
                view.t(title),
                view.number(counts.of(group)),
                address(form.ofFormat(value)),
                filter.group().equals(group));
    }

    /** This month, the last, this year, the last. */
    public List<Period> periods() {
        var month = today.withDayOfMonth(1);
        var year = today.withDayOfYear(1);
        return List.of(
                period("file.period.month", month, month.plusMonths(1).minusDays(1)),
                period("file.period.lastMonth", month.minusMonths(1), month.minusDays(1)),
                period("file.period.year", year, year.plusYears(1).minusDays(1)),
                period("file.period.lastYear", year.minusYears(1), year.minusDays(1)));
    }

    private Period period(String title, LocalDate from, LocalDate until) {
        return new Period(
                title,
                address(form.between(from.toString(), until.toString())),
                form.from().equals(from.toString()) && form.until().equals(until.toString()));
    }

    /** How the list is sorted by this column: asc, desc, or empty when it is not. */
    public String direction(FileSort column) {
        if (filter.sort() != column) {
            return "";
        }
        return filter.descending() ? "desc" : "asc";
    }

    /** True while the folder has never had anything in it. */
    public boolean empty() {
        return !form.narrows() && counts.of(Optional.empty()) == 0;
    }
}
