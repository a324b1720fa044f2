package app.cuadra.company;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.List;

/** The people to whom companies belong: who may decide for one whether an accountant comes in. */
public interface Administrators {

    /** The companies of which this person is an administrator, by name. */
    List<Companies.Company> companies(UserId person);

    /** True when this person is an administrator of this company. */
    boolean administers(UserId person, CompanyId company);

    /**
     * Gives a company that only an automatic credential opened to its owner, and ends the credential's access: whoever
     * knows its password must not come in any more. In the caller's transaction.
     */
    void handOver(CompanyId company, UserId owner, UserId credential);
}
