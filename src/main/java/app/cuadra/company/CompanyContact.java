package app.cuadra.company;

import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import java.util.Optional;

/** Where a company is written to. */
public interface CompanyContact {

    /** The address in its own data, if it said one; the caller has been let into the company. */
    Optional<Email> email(CompanyId company);
}
