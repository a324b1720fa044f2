package app.cuadra.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Tells by SHA-256 whether two requests ask for the same: method, path, query and what was sent. */
final class RequestDigest {

    /** They differ each time a form is shown and ask for nothing. */
    private static final Set<String> OF_THE_FRAME = Set.of("_csrf", OnceFilter.FIELD);

    private final MessageDigest sha;

    private RequestDigest(HttpServletRequest request) {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        add(request.getMethod());
        add(request.getRequestURI());
        add(Objects.requireNonNullElse(request.getQueryString(), ""));
        add(Objects.requireNonNullElse(request.getContentType(), ""));
    }

    static byte[] ofForm(HttpServletRequest request) {
        var digest = new RequestDigest(request);
        for (var name : new TreeSet<>(request.getParameterMap().keySet())) {
            if (!OF_THE_FRAME.contains(name)) {
                var values = request.getParameterValues(name);
                digest.add(name);
                digest.add(String.valueOf(values.length));
                for (var value : values) {
                    digest.add(value);
                }
            }
        }
        return digest.sha.digest();
    }

    static byte[] ofBody(HttpServletRequest request, byte[] body) {
        var digest = new RequestDigest(request);
        digest.add(body);
        return digest.sha.digest();
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length, so that nothing can be moved from one part to the next. */
    private void add(byte[] part) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
    }
}
