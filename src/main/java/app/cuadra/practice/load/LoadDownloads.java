package app.cuadra.practice.load;

import app.cuadra.exchange.SheetFormat;
import app.cuadra.exchange.SheetWriter;
import app.cuadra.identity.Fresh;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.practice.load.LoadForms.Issue;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Messages;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of a load: the template, the rows to correct with their reasons, the credentials (ACC-23 to ACC-25). */
@Controller
@NeedsRight(Right.LOAD)
@RequestMapping("/contador/{practice}/empresas/cargas")
class LoadDownloads {

    private static final int ROWS_AT_ONCE = 1_000;

    private final LoadReview review;
    private final Credentials credentials;
    private final Messages messages;
    private final String address;

    LoadDownloads(
            LoadReview review,
            Credentials credentials,
            Messages messages,
            @Value("${cuadra.base.url:http://localhost:8080}") String baseUrl) {
        this.review = review;
        this.credentials = credentials;
        this.messages = messages;
        this.address = baseUrl + "/ingresar";
    }

    @GetMapping("/plantilla.{format}")
    void template(PracticeId practice, @PathVariable String format, Viewer viewer, HttpServletResponse response)
            throws IOException {
        var titles = columns(viewer);
        try (var sheet = sheet(response, format(format), text(viewer, "load.file.template"), titles)) {
            sheet.row(List.of(
                    text(viewer, "load.template.name"),
                    text(viewer, "load.template.identification"),
                    text(viewer, "load.template.phone"),
                    text(viewer, "load.template.email")));
        }
    }

    @GetMapping("/{load}/por-corregir.{format}")
    void toCorrect(
            PracticeId practice,
            @PathVariable long load,
            @PathVariable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        var id = new LoadId(load);
        review.load(practice, id);
        var titles = new ArrayList<>(columns(viewer));
        titles.add(text(viewer, "load.column.row"));
        titles.add(text(viewer, "load.column.reason"));
        try (var sheet = sheet(response, format(format), text(viewer, "load.file.toCorrect"), titles)) {
            var rows = review.rows(practice, id, true, "", 0, ROWS_AT_ONCE);
            while (!rows.isEmpty()) {
                rows.forEach(row -> sheet.row(toCorrect(row, viewer)));
                rows = review.rows(practice, id, true, "", rows.getLast().number(), ROWS_AT_ONCE);
            }
        }
    }

    private List<String> toCorrect(LoadRow row, Viewer viewer) {
        var reasons = row.problems().stream()
                .map(problem -> messages.problem(viewer.locale(), problem))
                .collect(Collectors.joining(" "));
        return List.of(
                row.name(), row.identification(), row.phone(), row.email(), String.valueOf(row.number()), reasons);
    }

    /** A POST, because it makes the passwords: whoever follows a link must not change anything. */
    @Fresh
    @PostMapping("/{load}/credenciales")
    void credentials(
            PracticeId practice, @PathVariable long load, Issue form, Viewer viewer, HttpServletResponse response)
            throws IOException {
        var format = format(form.format().isEmpty() ? "csv" : form.format());
        var titles = List.of(
                text(viewer, "load.column.name"),
                text(viewer, "load.column.identification"),
                text(viewer, "load.column.username"),
                text(viewer, "load.column.password"),
                text(viewer, "load.column.address"));
        var bytes = credentials.sheet(practice, new LoadId(load), form.again().equals("yes"), format, titles, address);
        attach(response, format, text(viewer, "load.file.credentials"));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private SheetWriter sheet(HttpServletResponse response, SheetFormat format, String name, List<String> titles)
            throws IOException {
        attach(response, format, name);
        return SheetWriter.to(response.getOutputStream(), format, name, titles);
    }

    private static void attach(HttpServletResponse response, SheetFormat format, String name) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()
                        .toString());
    }

    private List<String> columns(Viewer viewer) {
        return Arrays.stream(LoadColumn.values())
                .map(column -> text(viewer, "load.column." + column.field()))
                .toList();
    }

    private String text(Viewer viewer, String key) {
        return messages.text(viewer.locale(), key, Map.of());
    }

    private static SheetFormat format(String extension) {
        return Arrays.stream(SheetFormat.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new NotFound("sheet format"));
    }
}
