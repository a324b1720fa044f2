package app.cuadra.calendar.due;

import app.cuadra.values.Problem;
import app.cuadra.values.UserId;
import app.cuadra.web.Page;
import java.util.List;
import java.util.Map;

/**
 * One occurrence: when and why, whether it is done, by whom, and the file that proves it.
 *
 * @param path of the calendar
 * @param names of those in the events
 */
public record DueShow(
        String path,
        DueRow row,
        List<Doing.Event> events,
        Map<UserId, String> names,
        boolean mayWork,
        List<Problem> problems)
        implements Page {

    /** Where this occurrence is. */
    public String own() {
        return path + "/vencimientos/" + row.id();
    }

    /** Where the client's calendar is. */
    public String client() {
        return path + "/empresas/" + row.company().value();
    }

    /** The name of who did something. */
    public String by(Doing.Event event) {
        return names.getOrDefault(event.by(), "");
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
