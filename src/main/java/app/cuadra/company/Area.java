package app.cuadra.company;

/** The parts of a company that a role is allowed to work in (COM-3). */
public enum Area {
    HOME,
    SETTINGS,
    SECURITY,
    SUBSCRIPTION,
    PEOPLE,
    AUDIT,
    INTEGRATIONS,
    /** What a firm shares of the folder it keeps for the company (FIL-10). */
    FILES
}
