package app.cuadra.values;

/** The person is known, but their role does not allow it (403). */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what what it was about, for the log only: never personal data */
    public Forbidden(String what) {
        super(what);
    }
}
