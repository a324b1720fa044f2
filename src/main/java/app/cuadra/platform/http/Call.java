package app.cuadra.platform.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A call to another server.
 *
 * @param patience how long everything together may take
 * @param mostBytes so much of the answer is read
 */
public record Call(String method, URI to, Map<String, String> headers, byte[] body, Duration patience, int mostBytes) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 1024 * 1024;

    public Call {
        headers = Map.copyOf(headers);
    }

    /** A question. */
    public static Call get(URI to, Map<String, String> headers) {
        return new Call("GET", to, headers, new byte[0], PATIENCE, MOST_BYTES);
    }

    /** Something sent; its type is among the headers. */
    public static Call post(URI to, Map<String, String> headers, byte[] body) {
        return new Call("POST", to, headers, body, PATIENCE, MOST_BYTES);
    }

    /** The same within other limits. */
    public Call within(Duration time, int answerBytes) {
        return new Call(method, to, headers, body, time, answerBytes);
    }
}
