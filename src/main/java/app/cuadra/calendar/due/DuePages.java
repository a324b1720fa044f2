package app.cuadra.calendar.due;

import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Page;
import app.cuadra.web.Place;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Calendario" of the accountant's workspace (ACC-40): month, week, list, and one occurrence. */
@Controller
@Order(20)
@RequestMapping("/contador/{practice}/calendario")
class DuePages implements MenuSource {

    private final DueViews views;
    private final Doing doing;
    private final ProofFiles proofs;

    DuePages(DueViews views, Doing doing, ProofFiles proofs) {
        this.views = views;
        this.doing = doing;
        this.proofs = proofs;
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        return place.kind() == Place.Kind.PRACTICE
                ? List.of(new MenuEntry("", "due.title", place.path() + "/calendario", "calendar"))
                : List.of();
    }

    @GetMapping
    Page month(Member member, DueForm form, Viewer viewer) {
        return views.month(member, form, viewer);
    }

    @GetMapping("/semana")
    Page week(Member member, DueForm form, Viewer viewer) {
        return views.week(member, form, viewer);
    }

    @GetMapping("/lista")
    Page list(Member member, DueForm form, Viewer viewer) {
        return views.list(member, form, viewer);
    }

    /** One, or those chosen in the list. */
    @PostMapping("/hechos")
    Page done(Member member, DoneForm form, Viewer viewer) {
        var done = doing.done(member.firm().id(), form.ids(), viewer.id());
        return new Redirect(
                DueViews.path(member) + "/lista" + form.list().query(),
                "due.markedDone",
                Map.of("count", String.valueOf(done)));
    }

    @GetMapping("/vencimientos/{due}")
    Page show(Member member, @PathVariable long due) {
        return views.show(member, due, List.of()).orElseThrow(() -> new NotFound("due"));
    }

    @PostMapping("/vencimientos/{due}/hecho")
    Page doneWithProof(Member member, @PathVariable long due, ProofForm form, Viewer viewer) {
        var page = views.show(member, due, List.of()).orElseThrow(() -> new NotFound("due"));
        try {
            proofs.keep(member.firm().id(), due, form, viewer.id());
            doing.done(member.firm().id(), List.of(due), viewer.id());
            return new Redirect(page.own(), "due.nowDone");
        } catch (Refused refused) {
            return views.show(member, due, refused.at("file").problems()).orElseThrow(() -> new NotFound("due"));
        }
    }

    @PostMapping("/vencimientos/{due}/pendiente")
    Page undone(Member member, @PathVariable long due, NoFields none, Viewer viewer) {
        var page = views.show(member, due, List.of()).orElseThrow(() -> new NotFound("due"));
        doing.undone(member.firm().id(), due, viewer.id());
        return new Redirect(page.own(), "due.nowOpen");
    }
}
