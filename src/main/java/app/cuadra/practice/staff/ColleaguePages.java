package app.cuadra.practice.staff;

import app.cuadra.practice.client.Selection;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import app.cuadra.web.Form;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One of the firm's people: post, clients, end, and whether they may come in (ACC-30, ACC-31). */
@Controller
@NeedsRight(Right.STAFF)
@RequestMapping("/contador/{practice}/usuarios/{colleague}")
class ColleaguePages {

    /** So many of the clients chosen for them are shown. */
    private static final int SHOWN = 200;

    private final Team team;
    private final Clock clock;

    ColleaguePages(Team team, Clock clock) {
        this.team = team;
        this.clock = clock;
    }

    /** The clients to hide again. */
    record HiddenForm(List<String> company) implements Form {}

    @GetMapping
    Page show(Member member, Viewer viewer, @PathVariable String colleague, NoFields none) {
        var person = person(member, colleague);
        return page(member, viewer, person, form(person, viewer), List.of());
    }

    @PostMapping
    Page save(Member member, Viewer viewer, @PathVariable String colleague, TermsForm form) {
        var person = person(member, colleague);
        try {
            team.change(member, person.user(), form.read(viewer.zone(), clock));
            return said(member, person, "staff.saved");
        } catch (Refused refused) {
            return page(member, viewer, person, form, refused.problems());
        }
    }

    @PostMapping("/clientes/retiro")
    Page hide(Member member, Viewer viewer, @PathVariable String colleague, HiddenForm form) {
        return step(
                member,
                viewer,
                colleague,
                "staff.hidden",
                person -> team.hide(member, person.user(), Selection.of(form.company())));
    }

    @PostMapping("/desactivacion")
    Page disable(Member member, Viewer viewer, @PathVariable String colleague, NoFields none) {
        return step(member, viewer, colleague, "staff.isDisabled", person -> team.disable(member, person.user()));
    }

    @PostMapping("/activacion")
    Page enable(Member member, Viewer viewer, @PathVariable String colleague, NoFields none) {
        return step(member, viewer, colleague, "staff.isEnabled", person -> team.enable(member, person.user()));
    }

    @PostMapping("/retiro")
    Page remove(Member member, Viewer viewer, @PathVariable String colleague, NoFields none) {
        return step(member, viewer, colleague, "staff.isRemoved", person -> team.remove(member, person.user()));
    }

    private interface Step {
        void take(Colleague person);
    }

    private Page step(Member member, Viewer viewer, String colleague, String notice, Step step) {
        var person = person(member, colleague);
        try {
            step.take(person);
            return said(member, person, notice);
        } catch (Refused refused) {
            return page(member, viewer, person, form(person, viewer), refused.problems());
        }
    }

    private static Page said(Member member, Colleague person, String notice) {
        return new Redirect(StaffPages.path(member.firm().id()), notice, Map.of("name", person.name()));
    }

    private Page page(Member member, Viewer viewer, Colleague person, TermsForm form, List<Problem> problems) {
        var practice = member.firm().id();
        return new ColleagueEdit(
                StaffPages.path(practice),
                person,
                person.user().equals(viewer.id()),
                form,
                person.allClients() ? List.of() : team.chosen(practice, person.user(), SHOWN),
                viewer.zone(),
                problems);
    }

    private static TermsForm form(Colleague person, Viewer viewer) {
        return new TermsForm(
                person.post().name(),
                person.allClients() ? "all" : "chosen",
                "",
                TermsForm.day(person.until(), viewer.zone()));
    }

    private Colleague person(Member member, String number) {
        if (!number.matches("[1-9]\\d{0,17}")) {
            throw new NotFound("colleague");
        }
        return team.get(member.firm().id(), new UserId(Long.parseLong(number)));
    }
}
