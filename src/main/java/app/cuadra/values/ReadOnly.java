package app.cuadra.values;

/** What was asked writes in the books of a company that may only be read and exported for now (402). */
public final class ReadOnly extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What programs are told, and the text that people read. */
    public static final String CODE = "company.consultation";

    /** @param what what it was about, for the log only: never personal data */
    public ReadOnly(String what) {
        super(what);
    }
}
