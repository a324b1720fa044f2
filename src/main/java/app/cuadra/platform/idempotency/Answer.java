package app.cuadra.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was answered to a request, as it is kept and sent again.
 *
 * @param digest of the request it answers
 * @param headers those that say what the answer is and where it leads; all others are written afresh each time
 */
record Answer(byte[] digest, int status, Map<String, String> headers, byte[] body) {

    private static final List<String> KEPT = List.of("Location", "Content-Type", "HX-Redirect", "Content-Disposition");

    /** The answer as it stands in the response. */
    static Answer of(byte[] digest, HeldResponse response) {
        var headers = new TreeMap<String, String>();
        for (var name : KEPT) {
            var value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(digest, response.getStatus(), headers, response.body());
    }

    /** Answers the same again. */
    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(digest.length);
            out.write(digest);
            out.writeInt(status);
            out.writeInt(headers.size());
            for (var header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Answer fromBytes(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var digest = in.readNBytes(in.readInt());
            var status = in.readInt();
            var headers = new TreeMap<String, String>();
            for (var left = in.readInt(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            return new Answer(digest, status, headers, in.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
