package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import app.cuadra.web.Mark;
import app.cuadra.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chips, the table and its foot: what changes while somebody types into the search box.
 *
 * @param path of the list
 * @param more where the next page begins, if there is one
 * @param people the names of those who may be assigned
 * @param swapped true when it answers htmx, and the chips go to their place outside the table
 */
public record ClientRows(
        String path,
        ClientListForm form,
        ClientFilter filter,
        ClientList.Counts counts,
        List<ClientList.Row> rows,
        Optional<Cursor> more,
        Map<UserId, String> people,
        ZoneId zone,
        boolean swapped)
        implements Page {

    /** The list's address with everything chosen. */
    public String address(ClientListForm other) {
        return path + other.query();
    }

    /** The chips: every status in which some client is, and the chosen one. */
    public List<Status> chips() {
        return Arrays.stream(Status.values())
                .filter(status -> counts.all().containsKey(status)
                        || filter.status().filter(status::equals).isPresent())
                .toList();
    }

    /** How many clients the filter finds in this status. */
    public long count(Status status) {
        return counts.found().getOrDefault(status, 0L);
    }

    /** How many it finds in those that were not ended. */
    public long countOfAll() {
        return counts.found().entrySet().stream()
                .filter(count -> !count.getKey().ended())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The shown columns, the name first. */
    public List<Column> columns() {
        var shown = new ArrayList<Column>();
        for (var column : Column.values()) {
            if (filter.shows(column)) {
                shown.add(column);
            }
        }
        return shown;
    }

    /** As assistive technology reads it; empty when the list is not sorted by this column. */
    public String ariaSort(Column column) {
        if (filter.sort() != column) {
            return "";
        }
        return filter.descending() ? "descending" : "ascending";
    }

    /** How many rows there are up to the end of this page. */
    public int seen() {
        return filter.after().map(Cursor::seen).orElse(0) + rows.size();
    }

    /** The colour mark of a client. */
    public Mark mark(ClientList.Row row) {
        return Mark.of(row.name(), row.company().value());
    }

    /** Where its books are (ACC-11). */
    public String books(CompanyId company) {
        return "/empresa/" + company.value();
    }

    /** The day of a moment, in the reader's zone. */
    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The name of who is responsible for a client; empty when nobody is. */
    public String person(ClientList.Row row) {
        return row.assignedTo().map(person -> people.getOrDefault(person, "")).orElse("");
    }
}
