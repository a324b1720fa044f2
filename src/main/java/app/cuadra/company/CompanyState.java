package app.cuadra.company;

/** How a company stands with its plan (COM-30). */
public enum CompanyState {
    TRIAL,
    PLAN,
    /** Read and export only, for ever (COM-31). */
    CONSULTATION
}
