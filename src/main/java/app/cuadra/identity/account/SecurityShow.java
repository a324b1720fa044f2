package app.cuadra.identity.account;

import app.cuadra.identity.account.SecurityItem.Group;
import app.cuadra.identity.activity.Happening;
import app.cuadra.identity.session.Sessions;
import app.cuadra.web.Page;
import java.util.List;

/** The page "Seguridad". */
public record SecurityShow(List<SecurityItem> items, List<Sessions.Open> sessions, List<Happening> activity)
        implements Page {

    /** Sessions shown here; their own page has them all. */
    private static final int SESSIONS = 10;

    /** The lines of one panel. */
    public List<SecurityItem> of(Group group) {
        return items.stream().filter(item -> item.group() == group).toList();
    }

    /** The first few sessions. */
    public List<Sessions.Open> firstSessions() {
        return sessions.stream().limit(SESSIONS).toList();
    }
}
