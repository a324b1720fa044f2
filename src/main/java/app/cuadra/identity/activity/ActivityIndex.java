package app.cuadra.identity.activity;

import app.cuadra.identity.activity.ActivityQuery.Position;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Actividad".
 *
 * @param more whether there are older entries
 */
public record ActivityIndex(List<Happening> rows, boolean more) implements Page {

    /** The same list, going on after the last row. */
    public String morePath() {
        return "/mi-cuadra/seguridad/actividad?antes="
                + Position.of(rows.getLast()).written();
    }
}
