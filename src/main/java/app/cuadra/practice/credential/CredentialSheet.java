package app.cuadra.practice.credential;

import app.cuadra.exchange.SheetFormat;
import app.cuadra.exchange.SheetWriter;
import app.cuadra.web.Messages;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes new passwords as a sheet, the same as a load's. */
@Component
class CredentialSheet {

    private final Messages messages;

    CredentialSheet(Messages messages) {
        this.messages = messages;
    }

    /** Sends it, whole, so that a sheet that breaks off is never taken for all of them. */
    void send(List<NewPassword> fresh, SheetFormat format, String address, Viewer reader, HttpServletResponse response)
            throws IOException {
        var name = text(reader, "load.file.credentials");
        var titles = Stream.of("name", "identification", "username", "password", "address")
                .map(column -> text(reader, "load.column." + column))
                .toList();
        var bytes = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.to(bytes, format, name, titles)) {
            fresh.forEach(one -> sheet.row(List.of(
                    one.credential().name(),
                    one.credential().identification(),
                    one.username(),
                    one.password(),
                    address)));
        }
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()
                        .toString());
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    private String text(Viewer reader, String key) {
        return messages.text(reader.locale(), key, Map.of());
    }
}
