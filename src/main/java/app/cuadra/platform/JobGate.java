package app.cuadra.platform;

import app.cuadra.values.CompanyId;

/** Asked before a job writes in the books of a company, as the door is before a request does. */
public interface JobGate {

    /**
     * Lets the job begin.
     *
     * @throws app.cuadra.values.ReadOnly when the company's books may only be read: the job fails, and says so
     */
    void mayWrite(CompanyId company);
}
