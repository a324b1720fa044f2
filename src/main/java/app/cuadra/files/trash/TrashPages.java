package app.cuadra.files.trash;

import app.cuadra.files.file.FileList;
import app.cuadra.files.file.FileSelection;
import app.cuadra.files.folder.Folder;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Eliminar" and "Papelera": first what will happen, then it happens, and for thirty days it can be undone. */
@Controller
@NeedsRight(Right.WORK)
@RequestMapping("/contador/{practice}/empresas/{company}/archivos")
class TrashPages {

    private final Trash trash;
    private final FileList files;

    TrashPages(Trash trash, FileList files) {
        this.trash = trash;
        this.files = files;
    }

    @GetMapping("/eliminacion")
    Page one(Folder folder, FileSelection form) {
        return review(folder, form);
    }

    /** Many ids do not fit into an address, so the review of a selection is posted; it changes nothing. */
    @PostMapping("/eliminacion/revision")
    Page many(Folder folder, FileSelection form) {
        return review(folder, form);
    }

    private Page review(Folder folder, FileSelection form) {
        var chosen = files.of(folder, form.ids());
        if (chosen.size() != form.ids().size()) {
            throw new NotFound("file");
        }
        return new TrashReview(folder, chosen);
    }

    @PostMapping("/eliminacion")
    Page delete(Folder folder, FileSelection form) {
        var names = trash.put(folder, form.ids());
        return new Redirect(
                folder.path(), "file.deleted", Map.of("count", String.valueOf(names.size()), "name", names.getFirst()));
    }

    @GetMapping("/papelera")
    Page index(Folder folder) {
        return new TrashIndex(folder, trash.list(folder), List.of());
    }

    @PostMapping("/papelera/restauracion")
    Page takeBack(Folder folder, FileSelection form) {
        try {
            var names = trash.takeBack(folder, form.ids());
            return new Redirect(
                    folder.path(),
                    "file.restored",
                    Map.of("count", String.valueOf(names.size()), "name", names.getFirst()));
        } catch (Refused refused) {
            return new TrashIndex(folder, trash.list(folder), refused.problems());
        }
    }
}
