package app.cuadra.company;

import app.cuadra.values.CompanyId;

/** How companies stand with their plan, for other modules; in the company's scope. */
public interface Subscribed {

    /** How the company stands at this moment (COM-30). */
    CompanyState state(CompanyId company);
}
