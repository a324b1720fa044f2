package app.cuadra.company;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;

/**
 * Knows whether somebody works elsewhere with the same login: then what belongs to the login, as its address, is no
 * company's to change. Each module with places of its own implements one.
 */
public interface Whereabouts {

    /** True when the user has a place besides this company. */
    boolean elsewhere(UserId user, CompanyId company);
}
