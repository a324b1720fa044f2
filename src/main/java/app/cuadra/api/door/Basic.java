package app.cuadra.api.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a program says of itself in the header {@code Authorization}, by HTTP Basic (RFC 7617). */
record Basic(String login, String token) {

    private static final String SCHEME = "basic ";

    /** Longer than any login and token together. */
    private static final int LONGEST = 1000;

    /** Reads the header; empty when it is not there or no Basic. */
    static Optional<Basic> read(@Nullable String header) {
        if (header == null
                || header.length() > LONGEST
                || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            var decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            var text = new String(decoded, StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            // A zero character would break the query and belongs to no login.
            return colon < 0 || text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new Basic(
                            text.substring(0, colon).strip().toLowerCase(Locale.ROOT), text.substring(colon + 1)));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Never whole in a log. */
    @Override
    public String toString() {
        return "(a login and a token)";
    }
}
