package app.cuadra.practice.client;

import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import app.cuadra.web.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The list's address: everything that is filtered, sorted and shown stands in it, so that a list can be shared.
 *
 * @param sort a column's name, with a hyphen before it for the other way round
 */
public record ClientListForm(
        String q, String state, String person, String sort, List<String> columna, String size, String after)
        implements Form {

    private static final Set<Column> USUAL =
            EnumSet.of(Column.IDENTIFICATION, Column.STATUS, Column.PLAN, Column.PERSON, Column.DUE, Column.PAPERS);

    /**
     * What is asked for.
     *
     * @throws Refused with {@code list.address} for what no link of ours says
     */
    ClientFilter filter() {
        var descending = sort.startsWith("-");
        var key = descending ? sort.substring(1) : sort;
        return new ClientFilter(
                Text.optional(q, ClientFilter.MAX_TEXT),
                state.isEmpty() ? Optional.empty() : Optional.of(known(Status.of(state))),
                person.isEmpty() ? Optional.empty() : Optional.of(new UserId(number(person))),
                key.isEmpty() ? Column.NAME : known(Column.of(key)),
                descending,
                chosenColumns(),
                rowsOnPage(),
                after.isEmpty() ? Optional.empty() : Optional.of(Cursor.of(after)));
    }

    private Set<Column> chosenColumns() {
        if (columna.isEmpty()) {
            return USUAL;
        }
        var chosen = EnumSet.noneOf(Column.class);
        columna.forEach(name -> chosen.add(known(Column.of(name))));
        return chosen;
    }

    private int rowsOnPage() {
        if (size.isEmpty()) {
            return ClientFilter.USUAL_SIZE;
        }
        var number = (int) Math.min(number(size), Integer.MAX_VALUE);
        return known(ClientFilter.SIZES.contains(number) ? Optional.of(number) : Optional.empty());
    }

    private static long number(String text) {
        return guarded(() -> Long.parseLong(text));
    }

    private static <T> T known(Optional<T> value) {
        return value.orElseThrow(() -> Refused.because("list.address"));
    }

    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NumberFormatException notOurs) {
            throw Refused.because("list.address");
        }
    }

    /** The same list of one state, or of all when it is empty. */
    public ClientListForm withState(String other) {
        return new ClientListForm(q, other, person, sort, columna, size, "");
    }

    /** The same list sorted by a column; a second click turns it round. */
    public ClientListForm sortedBy(Column other) {
        var now = sort.isEmpty() ? Column.NAME.parameter() : sort;
        var next = now.equals(other.parameter()) ? "-" + other.parameter() : other.parameter();
        return new ClientListForm(q, state, person, next, columna, size, "");
    }

    /** The same list of the clients of one person; of everybody's when it is empty. */
    public ClientListForm of(String other) {
        return new ClientListForm(q, state, other, sort, columna, size, "");
    }

    /** The same list with so many rows a page. */
    public ClientListForm ofSize(int rows) {
        return new ClientListForm(q, state, person, sort, columna, String.valueOf(rows), "");
    }

    /** The same list from that row on. */
    public ClientListForm from(String cursor) {
        return new ClientListForm(q, state, person, sort, columna, size, cursor);
    }

    /** The same list without what narrows it. */
    public ClientListForm whole() {
        return new ClientListForm("", "", "", sort, columna, size, "");
    }

    /** What narrows the list: with it, all that it finds can be chosen. */
    public Map<String, String> sought() {
        var sought = new LinkedHashMap<String, String>();
        sought.put("q", q);
        sought.put("state", state);
        sought.put("person", person);
        sought.values().removeIf(String::isEmpty);
        return sought;
    }

    /** What the search box keeps while somebody types, besides the columns. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        kept.put("state", state);
        kept.put("person", person);
        kept.put("sort", sort);
        kept.put("size", size);
        kept.values().removeIf(String::isEmpty);
        return kept;
    }

    /** As the query of an address: empty, or beginning with a question mark. */
    public String query() {
        var parts = new ArrayList<String>();
        add(parts, "q", q);
        add(parts, "state", state);
        add(parts, "person", person);
        add(parts, "sort", sort);
        columna.forEach(name -> add(parts, "columna", name));
        add(parts, "size", size);
        add(parts, "after", after);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
