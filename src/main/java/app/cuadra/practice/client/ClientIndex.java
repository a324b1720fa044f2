package app.cuadra.practice.client;

import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import app.cuadra.web.Page;
import java.util.List;
import java.util.Map;

/** The list of client companies (ACC-10). */
public record ClientIndex(PracticeId practice, ClientRows rows) implements Page {

    /** True while the firm has no client: the page says how to begin. */
    public boolean empty() {
        return rows.counts().all().isEmpty();
    }

    /** The columns that may be hidden. */
    public List<Column> optional() {
        return List.of(Column.IDENTIFICATION, Column.COUNTRY, Column.STATUS, Column.PERSON, Column.MOVEMENT);
    }

    /** Whom the list can be narrowed to; nobody is asked in a firm of one. */
    public Map<UserId, String> people() {
        return rows.people().size() > 1 ? rows.people() : Map.of();
    }
}
