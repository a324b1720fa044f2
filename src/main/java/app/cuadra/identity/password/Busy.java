package app.cuadra.identity.password;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** So many passwords wait to be compared that this one would wait too long: come again in a moment (503). */
public final class Busy extends ResponseStatusException {

    /** When to come again. */
    public static final int RETRY_AFTER_S = 10;

    private static final long serialVersionUID = 1L;

    Busy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "Too many passwords at once");
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_S));
        return headers;
    }

    /** There may be hundreds within a second, and where each comes from is known. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public Throwable fillInStackTrace() {
        return this;
    }
}
