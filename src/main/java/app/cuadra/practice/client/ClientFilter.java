package app.cuadra.practice.client;

import app.cuadra.values.UserId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to show of the list of clients, and in which order.
 *
 * @param text part of a name or identification, as typed
 * @param person whose clients; empty: everybody's
 * @param columns besides the name
 * @param after where the page before ended; empty: from the beginning
 */
public record ClientFilter(
        String text,
        Optional<Status> status,
        Optional<UserId> person,
        Column sort,
        boolean descending,
        Set<Column> columns,
        int size,
        Optional<Cursor> after) {

    /** Longest text sought, in characters. */
    public static final int MAX_TEXT = 100;

    /** How many rows a page may have. */
    public static final List<Integer> SIZES = List.of(25, 50, 100, 200);

    static final int USUAL_SIZE = 50;

    /** True when less than every client may be shown. */
    public boolean narrows() {
        return !text.isEmpty() || status.isPresent() || person.isPresent();
    }

    /** True when this column is shown. */
    public boolean shows(Column column) {
        return column == Column.NAME || columns.contains(column);
    }

    /** The same list without that column, where the installation has nothing to say in it. */
    ClientFilter without(Column column) {
        var others = EnumSet.copyOf(columns);
        others.remove(column);
        return new ClientFilter(text, status, person, sort, descending, others, size, after);
    }

    /** The same list from the row after this one. */
    ClientFilter after(ClientList.Row row) {
        var cursor = new Cursor(row.key(), row.company().value(), 0);
        return new ClientFilter(text, status, person, sort, descending, columns, size, Optional.of(cursor));
    }
}
