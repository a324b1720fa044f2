package app.cuadra.files.sending;

import app.cuadra.files.file.FileSelection;
import app.cuadra.files.file.StoredFile;
import app.cuadra.files.folder.Folder;
import app.cuadra.mail.Mails;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.Email;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Enviar": the letter to the client, and what became of those that were sent. */
@Controller
@NeedsRight(Right.WORK)
@RequestMapping("/contador/{practice}/empresas/{company}/archivos")
class SendingPages {

    private final Sendings sendings;
    private final SendingTable table;
    private final Mails mails;

    SendingPages(Sendings sendings, SendingTable table, Mails mails) {
        this.sendings = sendings;
        this.table = table;
        this.mails = mails;
    }

    @GetMapping("/envio")
    Page one(Folder folder, Firm firm, FileSelection form, Viewer viewer) {
        return begin(folder, firm, form, viewer);
    }

    /** Many ids do not fit into an address, so the letter for a selection is asked for by a form; it changes nothing. */
    @PostMapping("/envio/revision")
    Page many(Folder folder, Firm firm, FileSelection form, Viewer viewer) {
        return begin(folder, firm, form, viewer);
    }

    private Page begin(Folder folder, Firm firm, FileSelection form, Viewer viewer) {
        var chosen = form.ids();
        var files = sendings.files(folder, chosen);
        if (files.size() != chosen.size()) {
            throw new NotFound("file");
        }
        var known = sendings.known(folder);
        var typed = new SendingForm(
                form.file(), known.map(Email::value).orElse(""), "", "", "", known.isEmpty() ? "yes" : "");
        return page(folder, firm, viewer, typed, files, List.of());
    }

    @PostMapping("/envio")
    Page send(Folder folder, Firm firm, SendingForm form, Viewer viewer) {
        var chosen = new FileSelection(form.file()).ids();
        try {
            sendings.send(folder, chosen, form, firm, viewer);
            return new Redirect(
                    folder.path() + "/envios", "sending.queued", Map.of("count", String.valueOf(chosen.size())));
        } catch (Refused refused) {
            return page(folder, firm, viewer, form, sendings.files(folder, chosen), refused.problems());
        }
    }

    @GetMapping("/envios")
    Page index(Folder folder) {
        var sent = table.list(folder);
        var standings =
                mails.standings(sent.stream().map(SendingTable.Sent::mail).toList());
        return new SendingIndex(
                folder,
                sent.stream()
                        .map(each -> SendingIndex.Line.of(each, standings.get(each.mail())))
                        .toList());
    }

    /** The same letter once more, to be corrected first. */
    @GetMapping("/envios/{sending}")
    Page again(Folder folder, Firm firm, @PathVariable long sending, Viewer viewer) {
        var sent = table.get(folder, sending);
        var files = sendings.files(folder, sent.files());
        var problems = files.size() == sent.files().size()
                ? List.<Problem>of()
                : List.of(Problem.of(files.isEmpty() ? "sending.filesGone" : "sending.someFilesGone", ""));
        var form = new SendingForm(
                files.stream().map(file -> String.valueOf(file.file())).toList(),
                String.join(", ", sent.readers()),
                String.join(", ", sent.copies()),
                sent.subject(),
                sent.message(),
                "");
        return new SendingEdit(
                folder,
                firm.name(),
                form,
                files,
                sendings.known(folder).isPresent(),
                viewer.emailVerified(),
                problems,
                200);
    }

    private Page page(
            Folder folder, Firm firm, Viewer viewer, SendingForm form, List<StoredFile> files, List<Problem> problems) {
        return new SendingEdit(
                folder,
                firm.name(),
                form,
                files,
                sendings.known(folder).isPresent(),
                viewer.emailVerified(),
                problems,
                problems.isEmpty() ? 200 : 422);
    }
}
