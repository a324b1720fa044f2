package app.cuadra.company.history;

import app.cuadra.exchange.SheetFormat;
import app.cuadra.exchange.SheetWriter;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Filter;
import app.cuadra.platform.AuditTrail.Recorded;
import app.cuadra.values.CompanyId;
import app.cuadra.web.Messages;
import app.cuadra.web.Viewer;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the history as a sheet, row by row, however long it is. */
@Component
class HistoryExport {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final AuditTrail trail;
    private final Messages messages;

    HistoryExport(AuditTrail trail, Messages messages) {
        this.trail = trail;
        this.messages = messages;
    }

    void write(CompanyId company, Filter filter, Viewer reader, OutputStream out) {
        Function<String, String> text = key -> messages.text(reader.locale(), key, Map.of());
        var titles = Stream.of("when", "who", "what", "subject", "before", "after", "address", "request", "number")
                .map(column -> text.apply("company.history." + column))
                .toList();
        try (var sheet = SheetWriter.to(out, SheetFormat.CSV, "historial", titles)) {
            trail.export(company, filter, entry -> sheet.row(cells(entry, text, reader.zone())));
        }
    }

    private List<String> cells(Recorded entry, Function<String, String> text, ZoneId zone) {
        return List.of(
                MOMENT.format(entry.at().atZone(zone)),
                entry.userName(),
                Wording.action(messages::has, text, entry.action()),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.address(),
                entry.request(),
                String.valueOf(entry.id()));
    }
}
