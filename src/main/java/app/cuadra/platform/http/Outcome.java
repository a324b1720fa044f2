package app.cuadra.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a call ended. The difference between the second and the third decides whether repeating it could do it twice. */
public sealed interface Outcome {

    /**
     * The other side answered.
     *
     * @param status of HTTP, a redirect among them: none is followed
     * @param headers by their name in lower case
     * @param cut true when the answer was longer than asked for and ends early
     */
    record Answered(int status, Map<String, List<String>> headers, byte[] body, boolean cut) implements Outcome {

        public Answered {
            headers = Map.copyOf(headers);
        }

        /** True for 200 to 299. */
        public boolean success() {
            return status >= 200 && status < 300;
        }

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }
    }

    /** Nothing was sent: the other side knows of nothing. */
    record NotSent(Reason reason) implements Outcome {}

    /** It was sent, or in part, and no whole answer came: the other side may or may not have acted on it. */
    record Unknown(Reason reason) implements Outcome {}

    /** Why there is no answer. */
    enum Reason {
        /** The address is none that can be called. */
        ADDRESS_INVALID,
        /** It is not https. */
        NOT_ENCRYPTED,
        /** No such host. */
        HOST_UNKNOWN,
        /** The host leads to an address inside. */
        ADDRESS_FORBIDDEN,
        /** Nobody takes the connection. */
        UNREACHABLE,
        /** It could not prove who it is. */
        CERTIFICATE,
        /** It took too long. */
        TOO_SLOW,
        /** The connection ended, or what came was no HTTP. */
        BROKEN_OFF
    }
}
