package app.cuadra.practice.action;

import app.cuadra.practice.client.Selection;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is done to many clients of the list: what will happen, how far it is, what came of it for each. */
@Controller
@RequestMapping("/contador/{practice}/empresas/acciones")
class ActionPages {

    static final int ROWS = 50;

    private final Actions actions;
    private final ActionTable table;

    ActionPages(Actions actions, ActionTable table) {
        this.actions = actions;
        this.table = table;
    }

    /** Notes the selection and shows what will happen; many ids do not fit into an address. */
    @PostMapping
    Page choose(Member member, ActionForm form) {
        var id = form.everything()
                ? actions.chooseAll(member, form.action(), form)
                : actions.choose(member, form.action(), Selection.of(form.company()));
        return new Redirect(path(member, id));
    }

    @GetMapping("/{action}")
    Page show(Member member, @PathVariable long action, ResultForm form, Viewer viewer) {
        return page(member, action, form.row(), "", viewer, List.of());
    }

    @PostMapping("/{action}/inicio")
    Page begin(Member member, @PathVariable long action, AnswerForm form, Viewer viewer) {
        try {
            actions.begin(member, action, form.answer(), viewer.locale());
            return new Redirect(path(member, action));
        } catch (Refused refused) {
            return page(member, action, 0, form.answer(), viewer, refused.problems());
        }
    }

    @PostMapping("/{action}/cancelacion")
    Page cancel(Member member, @PathVariable long action, NoFields none) {
        actions.cancel(member, action);
        return new Redirect(path(member, action));
    }

    @PostMapping("/{action}/reintento")
    Page retry(Member member, @PathVariable long action, NoFields none) {
        actions.retry(member, action);
        return new Redirect(path(member, action));
    }

    private Page page(Member member, long id, int from, String answer, Viewer viewer, List<Problem> problems) {
        var practice = member.firm().id();
        var action = actions.get(member, id);
        var kind = actions.kind(member, action.kind());
        return new ActionShow(
                path(member, id),
                list(member),
                kind.kind(),
                kind.takesAway(),
                action.begun() ? Optional.empty() : kind.question(member, viewer.locale()),
                answer,
                action.begun(),
                actions.job(action),
                table.counts(practice, id),
                table.items(practice, id, from, ROWS),
                from,
                problems);
    }

    private static String list(Member member) {
        return "/contador/" + member.firm().id().value() + "/empresas";
    }

    private static String path(Member member, long action) {
        return path(member.firm().id(), action);
    }

    static String path(PracticeId practice, long action) {
        return "/contador/" + practice.value() + "/empresas/acciones/" + action;
    }
}
