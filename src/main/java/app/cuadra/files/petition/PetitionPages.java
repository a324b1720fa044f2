package app.cuadra.files.petition;

import app.cuadra.files.folder.Folder;
import app.cuadra.mail.MailId;
import app.cuadra.mail.Mails;
import app.cuadra.practice.ClientContacts;
import app.cuadra.practice.Portfolio;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers that a client was asked for: what is missing, asking, reminding, taking back. */
@Controller
@NeedsRight(Right.WORK)
@RequestMapping("/contador/{practice}/empresas/{company}/papeles")
class PetitionPages {

    private final Petitions petitions;
    private final PetitionReading reading;
    private final PaperKinds kinds;
    private final Around around;

    PetitionPages(Petitions petitions, PetitionReading reading, PaperKinds kinds, Around around) {
        this.petitions = petitions;
        this.reading = reading;
        this.kinds = kinds;
        this.around = around;
    }

    /** What the pages ask of others. */
    @Component
    record Around(Portfolio portfolio, ClientContacts contacts, Mails mails, Clock clock) {}

    @GetMapping
    Page index(Folder folder, Viewer viewer) {
        return index(folder, viewer, List.of());
    }

    private Page index(Folder folder, Viewer viewer, List<Problem> problems) {
        var list = petitions.list(folder);
        var standings = around.mails()
                .standings(list.stream()
                        .map(petition -> new MailId(petition.mail()))
                        .toList());
        return new PetitionIndex(
                folder,
                list.stream()
                        .map(petition -> PetitionIndex.Line.of(
                                petition,
                                standings.get(new MailId(petition.mail())),
                                around.clock().instant()))
                        .toList(),
                PetitionIndex.lasting(list),
                today(viewer),
                problems);
    }

    @GetMapping("/nueva")
    Page begin(Folder folder, Viewer viewer) {
        var known = around.contacts().email(folder.practice(), folder.company());
        var today = today(viewer);
        var form = new PetitionForm(
                List.of(),
                YearMonth.from(today).minusMonths(1).toString(),
                "",
                today.plusDays(Template.DAYS).toString(),
                known.map(Email::value).orElse(""),
                "",
                known.isEmpty() ? "yes" : "");
        return edit(folder, form, viewer, List.of());
    }

    @PostMapping
    Page ask(Folder folder, PetitionForm form, Viewer viewer) {
        try {
            var asked = reading.read(form, viewer.locale(), today(viewer));
            if (form.keeps()) {
                around.contacts().note(folder.practice(), folder.company(), asked.email());
            }
            petitions.ask(folder, asked, viewer.id());
            return new Redirect(
                    path(folder),
                    "petition.asked",
                    Map.of("address", asked.email().value()));
        } catch (Refused refused) {
            return edit(folder, form, viewer, refused.problems());
        }
    }

    @PostMapping("/{petition}/recordatorio")
    Page remind(Folder folder, @PathVariable long petition, NoFields none, Viewer viewer) {
        try {
            petitions.remind(folder, petition);
            return new Redirect(path(folder), "petition.reminded");
        } catch (Refused refused) {
            return index(folder, viewer, refused.problems());
        }
    }

    @PostMapping("/{petition}/retiro")
    Page withdraw(Folder folder, @PathVariable long petition, NoFields none) {
        petitions.withdraw(folder, petition);
        return new Redirect(path(folder), "petition.withdrawn");
    }

    @PostMapping("/{petition}/{paper}/cierre")
    Page close(Folder folder, @PathVariable long petition, @PathVariable long paper, NoFields none) {
        petitions.close(folder, petition, paper);
        return new Redirect(path(folder), "petition.closed");
    }

    private Page edit(Folder folder, PetitionForm form, Viewer viewer, List<Problem> problems) {
        var country = around.portfolio()
                .client(folder.practice(), folder.company())
                .map(Portfolio.Client::country)
                .orElse("");
        return new PetitionEdit(
                folder,
                form,
                kinds.of(country).stream()
                        .map(kind -> new PetitionEdit.Choice(
                                kind.code(),
                                kind.messageKey(),
                                kind.daysGood(),
                                form.paper().contains(kind.code())))
                        .toList(),
                around.contacts().email(folder.practice(), folder.company()).isPresent(),
                viewer.emailVerified(),
                problems);
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.now(around.clock().withZone(viewer.zone()));
    }

    static String path(Folder folder) {
        return folder.path().replaceFirst("/archivos$", "/papeles");
    }
}
