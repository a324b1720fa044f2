package app.cuadra.company.people;

import app.cuadra.company.AccessHolders.Holder;
import app.cuadra.company.people.PeopleForm.Column;
import app.cuadra.web.Chip;
import app.cuadra.web.Mark;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.List;
import java.util.Map;

/**
 * The page "Usuarios".
 *
 * @param path of this page
 * @param rows those who are shown
 * @param found how many fit what was asked
 * @param total how many people the company has
 * @param invited who was asked in and has not answered
 * @param firms the people of firms who can enter as well
 */
public record PeopleIndex(
        String path,
        PeopleForm form,
        List<Person> rows,
        int found,
        int total,
        List<Invited> invited,
        List<Holder> firms,
        Rights rights)
        implements Page {

    /** What the reader may do here; {@code self} is the reader's own number. */
    public record Rights(boolean create, boolean edit, boolean remove, long self) {}

    /** The states the list can be narrowed to. */
    public List<Chip> chips(View view) {
        return List.of("", "activos", "inactivos").stream()
                .map(state -> new Chip(
                        view.t("people.chip." + (state.isEmpty() ? "todos" : state)),
                        "",
                        path + form.in(state),
                        form.estado().equals(state)))
                .toList();
    }

    /** The list sorted by a column. */
    public String sorted(Column column) {
        return path + form.sortedBy(column);
    }

    /** How it is sorted by a column: asc, desc, or empty. */
    public String direction(Column column) {
        if (form.column() != column) {
            return "";
        }
        return form.descending() ? "desc" : "asc";
    }

    /** The columns, in order. */
    public List<Column> columns() {
        return List.of(Column.values());
    }

    /** Where more of it is; empty when all is shown. */
    public String more() {
        return seen() < found ? path + form.from(seen()) : "";
    }

    /** How many there are up to the end of this page. */
    public int seen() {
        return Math.min(form.seen(), found) + rows.size();
    }

    /** What searching keeps. */
    public Map<String, String> kept() {
        return Map.of("estado", form.estado(), "orden", form.orden());
    }

    /** The mark of a person. */
    public Mark mark(Person person) {
        return Mark.of(person.name(), person.user().value());
    }
}
