package app.cuadra.values;

/** Somebody else saved first: the person must look again (409). */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what what it was about, for the log only: never personal data */
    public Stale(String what) {
        super(what);
    }
}
