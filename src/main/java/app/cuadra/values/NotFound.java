package app.cuadra.values;

/** It is not there, or not theirs: a person is told the same in both cases (404). */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what what it was about, for the log only: never personal data */
    public NotFound(String what) {
        super(what);
    }
}
