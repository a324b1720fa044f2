package app.cuadra.files.version;

import app.cuadra.files.file.Downloads;
import app.cuadra.files.file.FileTable;
import app.cuadra.files.folder.Folder;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The versions of a file (FIL-9): each can be opened, and an older one can count again. */
@Controller
@NeedsRight(Right.WORK)
@RequestMapping("/contador/{practice}/empresas/{company}/archivos/{file}/versiones")
class VersionPages {

    private final FileTable files;
    private final Downloads downloads;

    VersionPages(FileTable files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping
    Page index(Folder folder, @PathVariable long file) {
        return new VersionIndex(folder, files.current(folder, file), files.versions(folder, file));
    }

    @GetMapping("/{version}/descarga")
    void download(Folder folder, @PathVariable long file, @PathVariable long version, HttpServletResponse response)
            throws IOException {
        downloads.send(folder, files.version(folder, file, version), response);
    }

    @PostMapping("/{version}/restauracion")
    Page revert(Folder folder, @PathVariable long file, @PathVariable long version, NoFields form) {
        var name = files.revert(folder, file, version);
        return new Redirect(folder.path() + "/" + file + "/versiones", "file.version.reverted", Map.of("name", name));
    }
}
