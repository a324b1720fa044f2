package app.cuadra.practice.client;

import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import app.cuadra.web.Chip;
import app.cuadra.web.Mark;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list itself with its tools; also what answers while somebody types into the search box.
 *
 * @param path of the list
 * @param more where the next page begins, if there is one
 * @param people the names of those who may be assigned
 * @param actions what the reader may do to many clients at once
 */
public record ClientPanel(
        String path,
        ClientListForm form,
        ClientFilter filter,
        ClientList.Counts counts,
        List<ClientList.Row> rows,
        Optional<Cursor> more,
        Map<UserId, String> people,
        List<String> actions,
        Reader reader)
        implements Page {

    /**
     * What dates and plans are to whoever reads the list.
     *
     * @param plans false when the installation has none: then there is no such column
     * @param rights what they may do here
     */
    public record Reader(ZoneId zone, LocalDate today, boolean plans, Set<Right> rights) {}

    /** True when whoever reads may do this. */
    public boolean may(Right right) {
        return reader.rights().contains(right);
    }

    /** The list's address with everything chosen. */
    public String address(ClientListForm other) {
        return path + other.query();
    }

    /** Where the next page begins; empty on the last. */
    public String next() {
        return more.map(cursor -> address(form.from(cursor.parameter()))).orElse("");
    }

    /** The list as a file, with exactly what is shown. */
    public String file(String format) {
        return path + "/archivo." + format + form.from("").query();
    }

    /** All, and every status in which some client is, or which was chosen. */
    public List<Chip> chips(View view) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(
                view.t("practice.clients.all"),
                view.number(counts.foundInAll()),
                address(form.withState("")),
                filter.status().isEmpty()));
        Arrays.stream(Status.values())
                .filter(status -> counts.all().containsKey(status)
                        || filter.status().filter(status::equals).isPresent())
                .map(status -> new Chip(
                        view.t("practice.chip." + status.name()),
                        view.number(counts.found().getOrDefault(status, 0L)),
                        address(form.withState(status.parameter())),
                        filter.status().filter(status::equals).isPresent()))
                .forEach(chips::add);
        return chips;
    }

    /** The shown columns, the name first. */
    public List<Column> columns() {
        return Arrays.stream(Column.values()).filter(filter::shows).toList();
    }

    /** The columns that may be hidden. */
    public List<Option> choosable(View view) {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.NAME && (column != Column.PLAN || reader.plans()))
                .map(column -> new Option(column.parameter(), view.t(column.messageKey())))
                .toList();
    }

    /** The columns that are shown now, as the chooser names them. */
    public List<String> chosen() {
        return filter.columns().stream().map(Column::parameter).toList();
    }

    /** What the column chooser keeps; one column always stays, so that choosing none is a choice as well. */
    public Map<String, String> keptByColumns() {
        var kept = form.kept();
        if (!form.q().isEmpty()) {
            kept.put("q", form.q());
        }
        kept.put("columna", Column.NAME.parameter());
        return kept;
    }

    /** What the search box keeps: all but what it changes. */
    public Map<String, String> keptBySearch() {
        return form.kept();
    }

    /** How the list is sorted by this column: asc, desc, or empty when it is not. */
    public String direction(Column column) {
        if (filter.sort() != column) {
            return "";
        }
        return filter.descending() ? "desc" : "asc";
    }

    /** How many rows there are up to the end of this page. */
    public int seen() {
        return filter.after().map(Cursor::seen).orElse(0) + rows.size();
    }

    /** Whom the list can be narrowed to; nobody is asked in a firm of one. */
    public Map<UserId, String> choosablePeople() {
        return people.size() > 1 ? people : Map.of();
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
        return moment.atZone(reader.zone()).toLocalDate();
    }

    /** So many days before, what falls due is close. */
    private static final int CLOSE_DAYS = 7;

    /** The CSS class of something that falls due on a day: over, close, or neither. */
    public String dueTone(LocalDate day) {
        if (day.isBefore(reader.today())) {
            return "bad";
        }
        return day.isAfter(reader.today().plusDays(CLOSE_DAYS)) ? "off" : "wait";
    }

    /** The name of who is responsible for a client; empty when nobody is. */
    public String person(ClientList.Row row) {
        return row.assignedTo().map(person -> people.getOrDefault(person, "")).orElse("");
    }
}
