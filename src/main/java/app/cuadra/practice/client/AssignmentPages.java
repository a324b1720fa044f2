package app.cuadra.practice.client;

import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Asignar": the person responsible for one client; {@link AssignAction} asks for many. */
@Controller
@NeedsRight(Right.ASSIGN)
@RequestMapping("/contador/{practice}/empresas/asignacion")
class AssignmentPages {

    private final Assignment assignment;

    AssignmentPages(Assignment assignment) {
        this.assignment = assignment;
    }

    @GetMapping
    Page one(PracticeId practice, AssignmentForm form, Viewer viewer) {
        return edit(practice, form, viewer, List.of());
    }

    @PostMapping
    Page assign(PracticeId practice, AssignmentForm form, Viewer viewer) {
        try {
            var name = assignment.assign(practice, form.companies(), person(form), viewer.locale());
            var args = Map.of("name", name);
            return new Redirect(
                    ClientPages.path(practice), name.isEmpty() ? "assignment.nobody" : "assignment.done", args);
        } catch (Refused refused) {
            return edit(practice, form, viewer, refused.problems());
        }
    }

    private Page edit(PracticeId practice, AssignmentForm form, Viewer viewer, List<Problem> problems) {
        var clients = assignment.chosen(practice, form.companies());
        var people = assignment.people(practice, viewer.locale()).entrySet().stream()
                .map(person -> new Option(String.valueOf(person.getKey().value()), person.getValue()))
                .toList();
        return new AssignmentEdit(ClientPages.path(practice), clients, chosen(form, clients), people, problems);
    }

    /** What was typed, or whoever is responsible for all of them today. */
    private static String chosen(AssignmentForm form, List<ClientList.Row> clients) {
        var today = clients.stream().map(ClientList.Row::assignedTo).distinct().toList();
        return form.person().isEmpty() && today.size() == 1
                ? today.getFirst().map(id -> String.valueOf(id.value())).orElse("")
                : form.person();
    }

    private static Optional<UserId> person(AssignmentForm form) {
        if (form.person().isEmpty()) {
            return Optional.empty();
        }
        if (!form.person().matches("[1-9]\\d{0,17}")) {
            throw Refused.because("assignment.notOfTheFirm").at("person");
        }
        return Optional.of(new UserId(Long.parseLong(form.person())));
    }
}
