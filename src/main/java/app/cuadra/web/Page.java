package app.cuadra.web;

/**
 * What a controller answers: a record with everything its template shows. The template has the record's name and stands
 * beside it; its parameters are {@code page} (the record) and {@code view} (a {@link View}).
 */
public interface Page {

    /** The HTTP status; a form that comes back with problems says 422. */
    default int status() {
        return 200;
    }
}
