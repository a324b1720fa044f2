package app.cuadra.practice.client;

import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.web.Viewer;

/** Does what waited for a person to come back to the list of clients. */
public interface WhenListOpens {

    /** This person opens the whole list of this firm. */
    void opened(Firm firm, Viewer viewer);
}
