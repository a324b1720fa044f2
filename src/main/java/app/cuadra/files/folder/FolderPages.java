package app.cuadra.files.folder;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The folder itself: sharing it, its history, and the way to it from the company. */
@Controller
class FolderPages {

    private static final String OF_FIRM = "/contador/{practice}/empresas/{company}/archivos";

    private final Folders folders;
    private final Sharing sharing;
    private final FolderLog log;

    FolderPages(Folders folders, Sharing sharing, FolderLog log) {
        this.folders = folders;
        this.sharing = sharing;
        this.log = log;
    }

    @NeedsRight(Right.WORK)
    @PostMapping(OF_FIRM + "/compartir")
    Page share(Folder folder, SharingForm form) {
        var shared = form.on();
        sharing.set(folder, shared);
        return new Redirect(folder.path(), shared ? "file.share.on" : "file.share.off");
    }

    @NeedsRight(Right.WORK)
    @GetMapping(OF_FIRM + "/historial")
    Page history(Folder folder) {
        return new FolderHistory(folder, log.list(folder));
    }

    /** One firm is the usual case: its folder opens at once. */
    @GetMapping("/empresa/{company}/archivos")
    @Needs(area = Area.FILES, action = Action.VIEW)
    Page ofCompany(CompanyId company) {
        var shared = folders.sharedWith(company);
        return shared.size() == 1 ? new Redirect(shared.getFirst().path()) : new SharedFolders(shared);
    }
}
