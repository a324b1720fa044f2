package app.cuadra.files.file;

import app.cuadra.files.folder.Folder;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Uploading (FIL-2): by the form, one file at a time; or each file as the body of a request of its own, which is read as it
 * comes in and lets a page show how far it is.
 */
@Controller
@NeedsRight(Right.WORK)
@RequestMapping("/contador/{practice}/empresas/{company}/archivos")
class UploadPages {

    /** The file's name, percent-encoded. */
    static final String NAME = "X-File-Name";

    private static final FileListForm WHOLE = new FileListForm("", "", "", "", "", "", "");

    private final Uploads uploads;
    private final FilePages pages;

    UploadPages(Uploads uploads, FilePages pages) {
        this.uploads = uploads;
        this.pages = pages;
    }

    @PostMapping
    Page upload(Folder folder, UploadForm form, Viewer viewer) throws IOException {
        try {
            var added = uploaded(folder, form);
            return new Redirect(
                    folder.path(),
                    added.version() == 1 ? "file.uploaded" : "file.uploadedAgain",
                    Map.of("name", added.name(), "version", String.valueOf(added.version())));
        } catch (Refused refused) {
            return pages.index(folder, WHOLE, viewer, refused.at("file").problems());
        }
    }

    private FileTable.Added uploaded(Folder folder, UploadForm form) throws IOException {
        var file = form.file();
        var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isEmpty()) {
            throw Refused.because("file.noFile");
        }
        try (var bytes = file.getInputStream()) {
            return uploads.take(folder, name, bytes, file.getSize());
        }
    }

    @PostMapping("/carga")
    Page receive(Folder folder, HttpServletRequest request) {
        try {
            return new UploadAnswer(received(folder, request).version(), List.of());
        } catch (Refused refused) {
            return new UploadAnswer(0, refused.problems());
        } catch (IOException stopped) {
            // Its sender cancelled, or lost the network: nothing was kept, and nobody hears this.
            return new UploadAnswer(0, List.of(Problem.of("file.interrupted", "file")));
        }
    }

    private FileTable.Added received(Folder folder, HttpServletRequest request) throws IOException {
        var name = Objects.requireNonNullElse(request.getHeader(NAME), "");
        if (name.isEmpty() || !MediaType.APPLICATION_OCTET_STREAM_VALUE.equals(request.getContentType())) {
            throw Refused.because("file.noFile");
        }
        return uploads.take(folder, decoded(name), request.getInputStream(), request.getContentLengthLong());
    }

    private static String decoded(String name) {
        try {
            // URLDecoder is made for forms, where a plus is a space.
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
