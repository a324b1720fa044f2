package app.cuadra.web;

import app.cuadra.values.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as programs read them: a problem detail (RFC 9457) with one entry per field. */
final class Problems {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problems() {}

    /** True for what programs ask, also when the container answers it at another address. */
    static boolean wanted(HttpServletRequest request) {
        var asked = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElseGet(request::getRequestURI);
        return asked.startsWith("/api/");
    }

    static void send(
            int status,
            List<Problem> problems,
            List<String> texts,
            String detail,
            String reference,
            HttpServletResponse response)
            throws IOException {
        var errors = IntStream.range(0, problems.size())
                .mapToObj(i -> Map.of(
                        "code", problems.get(i).code(), "field", problems.get(i).field(), "detail", texts.get(i)))
                .toList();
        var reason = HttpStatus.resolve(status);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("status", status);
        body.put("title", reason == null ? "" : reason.getReasonPhrase());
        body.put(
                "code",
                problems.isEmpty() ? "http." + status : problems.getFirst().code());
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        body.put("instance", "urn:cuadra:request:" + reference);
        body.put("errors", errors);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
