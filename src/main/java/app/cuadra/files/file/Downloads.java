package app.cuadra.files.file;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.folder.FolderLog;
import app.cuadra.files.folder.FolderLog.Deed;
import app.cuadra.platform.Origin;
import app.cuadra.storage.Storage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends files to whoever has been let into their folder, so that nothing in them can run as that person: always as an
 * attachment, of the type it was found to be, in a sandbox should a browser open it all the same.
 */
@Component
public class Downloads {

    /** No script, no form, nothing loaded, and an origin of its own. */
    static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private final Storage storage;
    private final FolderLog log;

    Downloads(Storage storage, FolderLog log) {
        this.storage = storage;
        this.log = log;
    }

    /** Sends one, and notes it when it was somebody else who brought it. */
    public void send(Folder folder, StoredFile file, HttpServletResponse response) throws IOException {
        try (var bytes = storage.open(file.kept())) {
            if (!file.uploadedBy().map(by -> by.equals(Origin.current().user())).orElse(false)) {
                log.note(folder, Deed.DOWNLOADED, file.name());
            }
            head(response, file.name(), file.format().mediaType());
            response.setContentLengthLong(file.kept().size());
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** The head of an answer that is a file. */
    public static void head(HttpServletResponse response, String name, String mediaType) {
        response.setContentType(mediaType);
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
