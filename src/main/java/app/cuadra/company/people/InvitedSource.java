package app.cuadra.company.people;

import app.cuadra.values.CompanyId;
import app.cuadra.web.Viewer;
import java.util.List;

/** Who was asked into a company and has not come in yet. */
public interface InvitedSource {

    /** They, as this person opens the list of people; whatever of theirs waited to be sent may go now. */
    List<Invited> opened(CompanyId company, Viewer viewer);
}
