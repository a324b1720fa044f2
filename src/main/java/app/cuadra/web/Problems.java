package app.cuadra.web;

import app.cuadra.values.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as programs read them: a problem detail (RFC 9457) with one entry per field. */
final class Problems {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problems() {}

    static void send(
            int status, List<Problem> problems, List<String> texts, String reference, HttpServletResponse response)
            throws IOException {
        var errors = IntStream.range(0, problems.size())
                .mapToObj(i -> Map.of(
                        "code", problems.get(i).code(), "field", problems.get(i).field(), "detail", texts.get(i)))
                .toList();
        var reason = HttpStatus.resolve(status);
        var body = Map.of(
                "status",
                status,
                "title",
                reason == null ? "" : reason.getReasonPhrase(),
                "instance",
                "urn:cuadra:request:" + reference,
                "errors",
                errors);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
