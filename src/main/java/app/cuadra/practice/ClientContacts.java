package app.cuadra.practice;

import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import java.util.Optional;

/** Where a firm writes to its clients; in the firm's scope. */
public interface ClientContacts {

    /** The address that the firm noted; else the company's own; else where it was invited last. */
    Optional<Email> email(PracticeId practice, CompanyId client);

    /** Notes an address for this client. */
    void note(PracticeId practice, CompanyId client, Email email);
}
