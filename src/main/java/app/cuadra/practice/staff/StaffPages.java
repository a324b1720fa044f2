package app.cuadra.practice.staff;

import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Usuarios": those who work in the firm, and asking others in (ACC-30). */
@Controller
@RequestMapping("/contador/{practice}/usuarios")
class StaffPages {

    private final Team team;
    private final Staffing staffing;
    private final AccessRequests requests;
    private final Clock clock;

    StaffPages(Team team, Staffing staffing, AccessRequests requests, Clock clock) {
        this.team = team;
        this.staffing = staffing;
        this.requests = requests;
        this.clock = clock;
    }

    /** Everybody sees who else works there; the rest is for those who decide it. */
    @GetMapping
    Page index(Member member, Viewer viewer, NoFields none) {
        return index(member, viewer, List.of());
    }

    private StaffIndex index(Member member, Viewer viewer, List<Problem> problems) {
        var practice = member.firm().id();
        var decides = member.may(Right.STAFF);
        var alphabet = Collator.getInstance(viewer.locale());
        return new StaffIndex(
                path(practice),
                team.all(practice).stream()
                        .sorted(Comparator.comparing(Colleague::name, alphabet).thenComparing(Colleague::login))
                        .toList(),
                decides ? staffing.opened(member, viewer) : List.of(),
                decides ? requests.open(practice) : requests.of(practice, viewer.id()),
                decides,
                member.allClients(),
                viewer.id(),
                viewer.zone(),
                problems);
    }

    @GetMapping("/nuevo")
    @NeedsRight(Right.STAFF)
    Page ask(Member member, Viewer viewer, NoFields none) {
        return edit(member, viewer, NewcomerForm.EMPTY, List.of());
    }

    @PostMapping
    @NeedsRight(Right.STAFF)
    Page invite(Member member, Viewer viewer, NewcomerForm form) {
        try {
            var who = form.read(viewer.zone(), clock);
            var sent = staffing.invite(member, viewer, who);
            return new Redirect(
                    path(member.firm().id()),
                    sent ? "staff.sent" : "staff.willBeSent",
                    Map.of("email", who.email().value()));
        } catch (Refused refused) {
            return edit(member, viewer, form, refused.problems());
        }
    }

    @PostMapping("/invitaciones/{staff_invitation}/reenvio")
    @NeedsRight(Right.STAFF)
    Page resend(Member member, Viewer viewer, @PathVariable("staff_invitation") long invitation, NoFields none) {
        return step(member, viewer, "staff.resent", () -> staffing.resend(member, viewer, invitation));
    }

    @PostMapping("/invitaciones/{staff_invitation}/retiro")
    @NeedsRight(Right.STAFF)
    Page withdraw(Member member, Viewer viewer, @PathVariable("staff_invitation") long invitation, NoFields none) {
        return step(member, viewer, "staff.withdrawn", () -> staffing.withdraw(member, invitation));
    }

    /** Leaving is everybody's own decision. */
    @PostMapping("/salida")
    Page leave(Member member, Viewer viewer, NoFields none) {
        try {
            team.leave(member);
            return new Redirect("/", "staff.left", Map.of("firm", member.firm().name()));
        } catch (Refused refused) {
            return index(member, viewer, refused.problems());
        }
    }

    private Page step(Member member, Viewer viewer, String notice, Runnable step) {
        try {
            step.run();
            return new Redirect(path(member.firm().id()), notice);
        } catch (Refused refused) {
            return index(member, viewer, refused.problems());
        }
    }

    private static Page edit(Member member, Viewer viewer, NewcomerForm form, List<Problem> problems) {
        return new StaffNew(path(member.firm().id()), form, !viewer.emailVerified(), problems);
    }

    static String path(PracticeId practice) {
        return "/contador/" + practice.value() + "/usuarios";
    }
}
