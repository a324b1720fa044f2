package app.cuadra.practice.client;

import app.cuadra.exchange.SheetFormat;
import app.cuadra.exchange.SheetWriter;
import app.cuadra.platform.Settings;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import app.cuadra.web.Messages;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list as a file: the filtered clients and the shown columns, in the shown order. */
@Controller
@NeedsRight(Right.EXPORT)
@RequestMapping("/contador/{practice}/empresas")
class ClientFile {

    /** Rows read at a time. */
    private static final int AT_A_TIME = 2_000;

    private final ClientList clients;
    private final People people;
    private final Messages messages;
    private final Settings settings;
    private final Clock clock;

    ClientFile(ClientList clients, People people, Messages messages, Settings settings, Clock clock) {
        this.clients = clients;
        this.people = people;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/archivo.csv")
    void csv(PracticeId practice, ClientListForm form, Viewer viewer, HttpServletResponse response) throws IOException {
        send(practice, form, viewer, SheetFormat.CSV, response);
    }

    @GetMapping("/archivo.xlsx")
    void xlsx(PracticeId practice, ClientListForm form, Viewer viewer, HttpServletResponse response)
            throws IOException {
        send(practice, form, viewer, SheetFormat.XLSX, response);
    }

    private void send(
            PracticeId practice, ClientListForm form, Viewer viewer, SheetFormat format, HttpServletResponse response)
            throws IOException {
        var asked = form.from("").filter();
        var filter = settings.plans() ? asked : asked.without(Column.PLAN);
        var names = people.names(practice, viewer.locale());
        var columns = Arrays.stream(Column.values()).filter(filter::shows).toList();
        var title = text(viewer, "practice.clients.title");
        var day = LocalDate.now(clock.withZone(viewer.zone()));
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.%s\""
                        .formatted(title.toLowerCase(viewer.locale()), day, format.extension()));
        var titles = columns.stream()
                .map(column -> text(viewer, column.messageKey()))
                .toList();
        try (var sheet = SheetWriter.to(response.getOutputStream(), format, title, titles)) {
            var next = Optional.of(filter);
            while (next.isPresent()) {
                var page = clients.rows(practice, next.get(), names.keySet(), AT_A_TIME);
                page.forEach(row -> sheet.row(cells(row, columns, names, viewer, day)));
                next = page.size() < AT_A_TIME ? Optional.empty() : Optional.of(filter.after(page.getLast()));
            }
        }
    }

    private List<String> cells(
            ClientList.Row row, List<Column> columns, Map<UserId, String> names, Viewer viewer, LocalDate today) {
        return columns.stream()
                .map(column -> switch (column) {
                    case NAME -> row.name();
                    case IDENTIFICATION -> row.identification();
                    case COUNTRY -> text(viewer, "country." + row.country());
                    case STATUS ->
                        messages.text(
                                viewer.locale(), row.status().messageKey(), Map.of("since", day(row.since(), viewer)));
                    case PLAN ->
                        row.plan()
                                .map(plan -> messages.text(
                                        viewer.locale(), plan.messageKey(today), Map.of("days", plan.days(today))))
                                .orElse("");
                    case PERSON ->
                        row.assignedTo()
                                .map(person -> names.getOrDefault(person, ""))
                                .orElse("");
                    case DUE ->
                        row.nextDue().map(next -> next.on() + " " + next.what()).orElse("");
                    case PAPERS -> row.missingPapers() == 0 ? "" : String.valueOf(row.missingPapers());
                    case MOVEMENT -> day(row.lastMovement(), viewer);
                })
                .toList();
    }

    private static String day(java.time.Instant moment, Viewer viewer) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(moment.atZone(viewer.zone()));
    }

    private String text(Viewer viewer, String key) {
        return messages.text(viewer.locale(), key, Map.of());
    }
}
