package app.cuadra.practice;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;

/** Lets whoever asks clients for papers tell the list of clients how many are missing (ACC-10); in the firm's scope. */
public interface MissingPapers {

    /** Sets it for this client. */
    void set(PracticeId practice, CompanyId client, int missing);
}
