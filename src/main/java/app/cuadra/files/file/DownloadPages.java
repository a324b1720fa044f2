package app.cuadra.files.file;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.files.folder.Folder;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Descargar": one file, for the firm and for the company with which its folder is shared. */
@Controller
@NeedsRight(Right.WORK)
@RequestMapping({"/contador/{practice}/empresas/{company}/archivos", "/empresa/{company}/archivos/{practice}"})
class DownloadPages {

    private final FileTable files;
    private final Downloads downloads;

    DownloadPages(FileTable files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/{file}/descarga")
    @Needs(area = Area.FILES, action = Action.VIEW)
    void download(Folder folder, @PathVariable long file, HttpServletResponse response) throws IOException {
        downloads.send(folder, files.current(folder, file), response);
    }
}
