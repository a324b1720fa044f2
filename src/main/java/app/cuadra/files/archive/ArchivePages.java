package app.cuadra.files.archive;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.files.file.Downloads;
import app.cuadra.files.file.FileSelection;
import app.cuadra.files.file.FileTable;
import app.cuadra.files.folder.Folder;
import app.cuadra.files.format.FileName;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.NotFound;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Descargar" of a selection and "Descargar todo", for the firm and for the company with which the folder is shared. */
@Controller
@NeedsRight(Right.WORK)
@RequestMapping({"/contador/{practice}/empresas/{company}/archivos", "/empresa/{company}/archivos/{practice}"})
class ArchivePages {

    private final FileTable files;
    private final Archive archive;

    ArchivePages(FileTable files, Archive archive) {
        this.files = files;
        this.archive = archive;
    }

    @PostMapping("/descarga")
    @Needs(area = Area.FILES, action = Action.EXPORT)
    void some(Folder folder, FileSelection form, Viewer viewer, HttpServletResponse response) throws IOException {
        if (files.stored(folder, form.ids()).size() != form.ids().size()) {
            throw new NotFound("file");
        }
        send(folder, form.ids(), viewer, response);
    }

    @GetMapping("/todo")
    @Needs(area = Area.FILES, action = Action.EXPORT)
    void all(Folder folder, Viewer viewer, HttpServletResponse response) throws IOException {
        send(folder, files.all(folder), viewer, response);
    }

    private void send(Folder folder, List<Long> chosen, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Downloads.head(response, FileName.of(folder.title() + ".zip").value(), "application/zip");
        archive.write(folder, chosen, viewer.locale(), response.getOutputStream());
    }
}
