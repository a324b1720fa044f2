package app.cuadra.files.file;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.files.folder.Folder;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of a folder, for the firm and for the company with which it is shared. */
@Controller
@NeedsRight(Right.WORK)
@RequestMapping({"/contador/{practice}/empresas/{company}/archivos", "/empresa/{company}/archivos/{practice}"})
class FilePages {

    private final FileList list;
    private final Clock clock;

    FilePages(FileList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @GetMapping
    @Needs(area = Area.FILES, action = Action.VIEW)
    Page index(Folder folder, FileListForm form, Viewer viewer) {
        return index(folder, form, viewer, List.of());
    }

    @GetMapping(headers = "HX-Request")
    @Needs(area = Area.FILES, action = Action.VIEW)
    Page rows(Folder folder, FileListForm form, Viewer viewer) {
        return panel(folder, form, viewer);
    }

    FileIndex index(Folder folder, FileListForm form, Viewer viewer, List<Problem> problems) {
        return new FileIndex(panel(folder, form, viewer), list.space(folder), problems);
    }

    private FilePanel panel(Folder folder, FileListForm form, Viewer viewer) {
        var filter = form.filter();
        // One more than shown tells whether there is a next page.
        var found = list.rows(folder, filter, viewer.zone(), filter.size() + 1);
        var shown = found.subList(0, Math.min(found.size(), filter.size()));
        var seen = filter.after().map(FileCursor::seen).orElse(0) + shown.size();
        var more = found.size() > shown.size()
                ? Optional.of(
                        new FileCursor(shown.getLast().key(), shown.getLast().id(), seen))
                : Optional.<FileCursor>empty();
        return new FilePanel(
                folder,
                form,
                filter,
                list.counts(folder, filter, viewer.zone()),
                shown,
                more,
                LocalDate.now(clock.withZone(viewer.zone())));
    }
}
